import type { PersonActor } from '@subrosa/access';
import type { CaseRepository } from '@subrosa/features/cases/case.repository.js';
import type { OpenSection } from '@subrosa/features/cases/open-section.js';
import type { UnitOfWork } from '@subrosa/platform/database/index.js';

/** What a bench works on: a clinic with cases that one trainee has submitted to one supervisor. */
export interface BenchClinic {
  readonly unitOfWork: UnitOfWork;
  readonly cases: CaseRepository;
  readonly openSection: OpenSection;
  readonly ids: readonly string[];
  readonly supervisor: PersonActor;
}

export function withClinic(count: number, act: (clinic: BenchClinic) => Promise<void>): Promise<void>;
