import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type { Finding } from '../../findings/finding.js';
import type { SeverityOverrides } from '../../findings/severity.js';
import type { Arrangement, Placement } from '../../insight/network/arrangement.js';
import type { Publication, PublishedPartnership } from '../../insight/publication/publication.js';
import type { PublicationAudit, PublishOptions } from '../../insight/publication/publish.js';
import type { RunMethod } from '../../report/run-method.js';
import type { SummaryPart } from '../../report/summary.js';
import type { YamlLimits } from '../../yaml/read/read-yaml.js';
import type { EarlierPage, EarlierPublication } from '../inputs/earlier-publication.js';
import type { Input } from '../inputs/input.js';
import type { FormatFamily } from '../outputs/format-families.js';
import type { OutputStyle } from '../outputs/output-style.js';

/** What is done with every file of a run. Plain data, because it crosses to worker threads. */
export interface JobSettings {
  /** The working folder, which the inputs' paths are relative to. */
  readonly folder: string;
  /** The file of another edition, where the run names one. */
  readonly framework?: { readonly name: string; readonly bytes: Uint8Array };
  readonly evaluate: EvaluateOptions & RunMethod;
  readonly limits: Partial<YamlLimits>;
  readonly severities: SeverityOverrides;
  /** Gateways that must be crossed, and determinations that must be eligible. */
  readonly requirements: readonly string[];
  readonly allowUndetermined: boolean;
  /** Whether a warning fails the run. */
  readonly strict: boolean;
  /** How the partnerships are arranged; left out where they come in the files' order. */
  readonly arrangement?: Arrangement;
  /** How many findings of a file are listed. */
  readonly maximumFindings: number;
  readonly family: FormatFamily;
  /** How the files are published; left out where the run shows them whole. */
  readonly publication?: PublicationSettings;
  /** One for each report that is written: the formats may differ, and so may their looks. */
  readonly outputs: readonly {
    readonly format: string;
    readonly look: OutputStyle;
    /** By what the file is known that the report replaces, where it goes to one. */
    readonly replaces?: readonly string[];
  }[];
}

/** How a run publishes. Plain data, because it crosses to worker threads. */
export interface PublicationSettings extends Pick<PublishOptions, 'minimum' | 'withGateways' | 'withCapacity'> {
  readonly earlier?: EarlierPublication;
  /** Whether one partnership is published, and no others. */
  readonly isOnly?: boolean;
}

/** What the run itself needs to know about a result. It's small, because it's kept for every file. */
export interface Digest extends SummaryPart {
  /** The requirements that do not hold, each in a sentence. */
  readonly unmet: readonly string[];
  /** Where it belongs, if the run arranges its results. */
  readonly placement?: Placement;
  /** What came of publishing it; left out where the run shows the whole. */
  readonly published?: PublishedDigest;
  /** The outputs, by their places, that would replace files which the assessment names; left out if there are none. */
  readonly replaced?: readonly number[];
}

/** What the run needs to know about a file that's published, or refused. */
export interface PublishedDigest extends Pick<Publication, 'assessedOn'> {
  /** Null for an invalid file. */
  readonly partnership: Pick<PublishedPartnership, 'id' | 'name' | 'community' | 'states'> | null;
  /** Null where it isn't published. */
  readonly core: Publication['core'] | null;
  /** Null for an invalid file. */
  readonly audit: PublicationAudit | null;
  /** Why it isn't published, in full sentences. */
  readonly refusals: readonly string[];
  /** The page of the last publication that's about the same partnership, if the run has one and it's there. */
  readonly earlierPage?: EarlierPage;
}

export interface JobResult {
  readonly name: string;
  readonly digest: Digest;
  /** What the file contributes to each report, in the order of the outputs. */
  readonly parts: readonly unknown[];
}

/** How files are done in one thread. */
export interface Job {
  readonly do: (input: Input) => JobResult;
  /** The result of a file that could not be done, with the finding that says why. */
  readonly refuse: (input: Input, finding: Finding) => JobResult;
}
