import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import type { SupervisionNoteRow } from './supervision-note.row.js';

@ObjectType('EarlierDirections', {
  description: 'What was directed in the supervision of an earlier case of the same client record.',
})
export class EarlierDirectionsType {
  /** Not published; what the words are opened from. */
  granted!: Granted<SupervisionNoteRow>;

  @OfParent()
  @Field(() => ID, { description: 'The supervision note that says so.' })
  noteId!: string;

  @OfParent()
  @Field(() => Int, { description: 'The number of the earlier case.' })
  caseNumber!: number;

  @OfParent()
  @Field({ description: 'The day of that supervision, YYYY-MM-DD.' })
  heldOn!: string;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The day it was to be taken up again, YYYY-MM-DD.' })
  followUpOn!: string | null;
}

/** A released note as a direction of earlier days, without its words. */
export function toEarlierDirectionsType(granted: Granted<SupervisionNoteRow>): EarlierDirectionsType {
  const { id: noteId, caseNumber, heldOn, followUpOn } = granted.row;
  return { granted, noteId, caseNumber, heldOn, followUpOn };
}
