import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { RequestContext } from '@subrosa/platform/graphql/index.js';
import { Reauthenticate } from '../identity/index.js';
import type { Reauthenticated } from '../identity/index.js';

/** Turns the password that came with a review into the proof that a signature needs, before any transaction begins. */
@Injectable()
export class SignReview {
  constructor(@Inject(Reauthenticate) private readonly reauthenticate: Reauthenticate) {}

  /** Null without a password; a wrong one is a refused signature, written to the ledger, and REAUTHENTICATION_FAILED. */
  async prove(
    ctx: RequestContext,
    password: string | null,
    action = 'review.send',
  ): Promise<Reauthenticated | null> {
    if (password === null) return null;
    try {
      return await this.reauthenticate.execute(ctx.actor(), password);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind === 'fault') throw error;
      // Thrown once more inside a Work of its own, whose only trace is the line of the ledger.
      return ctx.mutate(action, () => Promise.reject(error));
    }
  }
}
