/** What `strive` alone prints: what it is, where to start, and where more is. */
export const frontPage = `strive assesses a cradle-to-career partnership against the StriveTogether Theory
of Action: the gateways it has crossed, what it is eligible for, and why.

Start with one of these:

  strive init                        answer a few questions and get a file
  strive interview partnership.yaml  fill it in, one question at a time
  strive assess partnership.yaml     see where it stands, and why
  strive validate partnership.yaml   check the file for problems
  strive explain                     read about gateways and benchmarks

All commands:           strive help
One command in detail:  strive help assess
`;
