import { AppError } from '@subrosa/kernel';
import { z } from 'zod';

/** Registrations of supervisees that rules are told apart by. */
export const CREDENTIALS = ['MFT_TRAINEE', 'AMFT', 'ASW', 'APCC'] as const;

/** One registration of a supervisee. */
export type Credential = (typeof CREDENTIALS)[number];

const day = z.iso.date();

const head = {
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  title: z.string().min(5),
  appliesTo: z.array(z.enum(CREDENTIALS)).min(1),
};

const ruleSchema = z.strictObject({
  ...head,
  status: z.literal('rule'),
  /** The number of the rule; null for a duty that has none. */
  value: z.number().nonnegative().nullable(),
  unit: z.enum(['people', 'hours', 'days', 'weeks', 'years', 'months', 'duty']),
  text: z.string().min(20),
  citations: z.array(z.string().min(5)).min(1),
  effectiveFrom: day,
  /** First day on which it no longer holds; null while no end is known. */
  effectiveUntil: day.nullable(),
});

const silentSchema = z.strictObject({
  ...head,
  status: z.literal('silent'),
  /** What is not known, or not regulated, and whom to ask. */
  note: z.string().min(20),
});

const packSchema = z.strictObject({
  jurisdiction: z.string().regex(/^[A-Z]{2}-[A-Z]{2,3}$/),
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  title: z.string().min(5),
  authority: z.string().min(5),
  /** Periods are counted in this zone: a rule begins at its midnight there. */
  timeZone: z.string().min(3),
  rules: z.array(z.discriminatedUnion('status', [ruleSchema, silentSchema])),
});

/** A rule with its number, its source and the days it holds for. */
export type PackRule = z.infer<typeof ruleSchema>;

/** "The rule is silent": nothing can be concluded, least of all that all is well. */
export type SilentRule = z.infer<typeof silentSchema>;

/** The supervision rules of one jurisdiction as dated, cited data. */
export type Pack = z.infer<typeof packSchema>;

/** Checks a pack and freezes it. Throws INVALID_INPUT naming the first wrong place; rules of one id may not overlap in time. */
export function loadPack(data: unknown): Pack {
  const parsed = packSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('INVALID_INPUT', {
      field: `pack.${issue?.path.join('.') ?? ''}`,
      problem: issue?.message ?? 'malformed',
    });
  }
  refuseOverlaps(parsed.data);
  return Object.freeze(parsed.data);
}

/** Two answers to one question would make the answer depend on their order in the file. */
function refuseOverlaps(pack: Pack): void {
  pack.rules.forEach((rule, index) => {
    for (const other of pack.rules.slice(index + 1)) {
      const isSame = other.id === rule.id && other.appliesTo.some((one) => rule.appliesTo.includes(one));
      if (isSame && overlapInTime(rule, other)) {
        throw new AppError('INVALID_INPUT', {
          field: `pack.rules.${rule.id}`,
          problem: 'two rules at one time',
        });
      }
    }
  });
}

function overlapInTime(a: PackRule | SilentRule, b: PackRule | SilentRule): boolean {
  if (a.status === 'silent' || b.status === 'silent') return true;
  const endsBefore = (one: PackRule, next: PackRule) =>
    one.effectiveUntil !== null && one.effectiveUntil <= next.effectiveFrom;
  return !endsBefore(a, b) && !endsBefore(b, a);
}
