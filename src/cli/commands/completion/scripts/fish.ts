/** fish 3.1 and later. fish quotes what it inserts, and finds files itself. */
export const fishScript = `# strive: completion for fish. Put it into ~/.config/fish/completions/strive.fish

function __strive_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program strive
    if string match -q -- '~/*' $words[1]
        set program $HOME/(string sub -s 3 -- $words[1])
    else if string match -q -- '*/*' $words[1]
        set program $words[1]
    end
    # Without its quotes, where they are whole.
    set -l plain (string unescape -- $current 2>/dev/null; or echo -- $current)
    set -l lines ($program completion fish --words -- $words[2..-1] "=$plain" </dev/null 2>/dev/null)
    set -l head (string split \\t -- $lines[1])

    switch "$head[1]"
        case assessments files folders
            set -l prefix "$head[2]"
            set -l begun (string sub -s (math (string length -- "$prefix") + 1) -- $current)
            for path in (complete -C "'' $begun")
                set path (string split -m 1 \\t -- $path)[1]
                if not string match -q -- '*/' $path
                    test $head[1] = folders; and continue
                    test $head[1] = assessments; and not string match -qri -- '\\.ya?ml$' $path; and continue
                end
                echo -- $prefix$path
            end
        case '*'
            for line in $lines[2..-1]
                echo -- $line
            end
    end
end

complete -c strive -e
complete -c strive -f -a '(__strive_complete)'
`;
