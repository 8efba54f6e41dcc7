import { Inject, Injectable } from '@nestjs/common';
import type { ClinicId } from '@subrosa/kernel';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import { DestructionRepository } from './destruction.repository.js';

/** Deletes a draft whose idle limit has passed; its text was sealed on the author's device and stays so in every backup. */
@Injectable()
export class DiscardIdleDraft {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DestructionRepository) private readonly destructions: DestructionRepository,
  ) {}

  /** Answers whether there was something to delete. */
  async execute(clinicId: ClinicId, draftId: string): Promise<boolean> {
    const actor = { kind: 'system', name: 'expirer', clinicId } as const;
    const purpose = { action: 'draft.expire', requestId: `draft-${draftId}` };
    return this.unitOfWork.run(actor, purpose, async (work) => {
      const ownerId = await this.destructions.deleteIdleDraft(work, draftId);
      if (ownerId === null) return false;
      await work.record({
        action: 'draft.expire',
        outcome: 'DONE',
        resource: 'Draft',
        resourceId: draftId,
        details: { ownerId },
        idempotencyKey: `draft-expired:${draftId}`,
      });
      return true;
    });
  }
}
