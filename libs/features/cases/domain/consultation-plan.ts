/** When each stage of a consultation ends by plan; five instants in order, the last one when the group should have answered. */
export interface ConsultationPlan {
  readonly readUntil: Date;
  readonly clarifyUntil: Date;
  readonly reflectUntil: Date;
  readonly replyUntil: Date;
  readonly summaryUntil: Date;
}

/** In tenths of the whole, from its beginning: reading takes longest, and the summary is the facilitator's alone. */
const ENDS = { read: 3, clarify: 5, reflect: 7, reply: 9 } as const;

/** The plan for a case submitted at this instant: until its answer is due, or its expiry if that comes first. */
export function planConsultation(from: Date, life: { dueAt: Date; expiresAt: Date }): ConsultationPlan {
  const end = Math.min(life.dueAt.getTime(), life.expiresAt.getTime());
  const span = Math.max(0, end - from.getTime());
  const at = (tenths: number): Date => new Date(from.getTime() + Math.floor((span * tenths) / 10));
  return {
    readUntil: at(ENDS.read),
    clarifyUntil: at(ENDS.clarify),
    reflectUntil: at(ENDS.reflect),
    replyUntil: at(ENDS.reply),
    summaryUntil: at(10),
  };
}
