import { type AmbiguityReason } from '../../turn/ambiguity';
import { type HistoryMessage } from '../../turn/continuity-pack';
import { CLEAR_CHAT, OTHER_LANGUAGES } from './clear.items';
import { COMPARISON_CLASS_NEAR_MISSES, COMPARISON_CLASSES } from './comparison-classes.items';
import { COMPARISON_NEAR_MISSES, COMPARISONS } from './comparison.items';
import { CONTRADICTION_CLASS_NEAR_MISSES, CONTRADICTION_CLASSES } from './contradiction-classes.items';
import { CONTRADICTION_NEAR_MISSES, CONTRADICTIONS } from './contradiction.items';
import { DANGLING, DANGLING_NEAR_MISSES } from './dangling.items';
import { AFTER_GREETING, greeted, WITH_HISTORY } from './history.items';
import { MALFORMED } from './malformed.items';

export interface GateItem {
  readonly group: string;
  readonly message: string;
  readonly history: readonly HistoryMessage[];
  /** The reasons that are right; none where the message must pass. */
  readonly expected: readonly AmbiguityReason[];
  /** Reasons that are no error either, where the message need not be asked about. */
  readonly tolerated?: readonly AmbiguityReason[];
}

const items = (
  group: string,
  messages: readonly string[],
  ...expected: AmbiguityReason[]
): readonly GateItem[] => messages.map((message) => ({ group, message, history: [], expected }));

/** What stands for a thing and is compared at once ("is it the same?") may be asked about either way. */
const EITHER = ['UNDERSPECIFIED_COMPARISON', 'DANGLING_REFERENCE'] as const;

/** The evaluation set of the gate, written for it. */
export const GATE_SET: readonly GateItem[] = [
  ...items('malformed', MALFORMED, 'MALFORMED_QUERY'),
  ...items('dangling', DANGLING, 'DANGLING_REFERENCE'),
  ...items('comparison', [...COMPARISONS, ...COMPARISON_CLASSES], ...EITHER),
  ...items('contradiction', [...CONTRADICTIONS, ...CONTRADICTION_CLASSES], 'CONTRADICTORY_REQUEST'),
  ...AFTER_GREETING.map((message) => ({ group: 'after a greeting', ...greeted(message), expected: EITHER })),
  ...items('clear chat', CLEAR_CHAT),
  ...items('other language', OTHER_LANGUAGES),
  ...WITH_HISTORY.map((item) => ({ group: 'with history', ...item, expected: [] })),
  ...items('near miss', [
    ...DANGLING_NEAR_MISSES,
    ...COMPARISON_NEAR_MISSES,
    ...CONTRADICTION_NEAR_MISSES,
    ...COMPARISON_CLASS_NEAR_MISSES,
    ...CONTRADICTION_CLASS_NEAR_MISSES,
  ]),
];
