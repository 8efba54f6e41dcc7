import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput, newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ceremonyUuid } from './ceremony-id.js';
import { ClinicRepository } from './clinic.repository.js';
import { decideRecovery } from './domain/decide-recovery.js';
import type { CeremonyShare } from './domain/decide-recovery.js';
import { MemberRepository } from './member.repository.js';
import { RecoveryRepository } from './recovery.repository.js';
import { RecoveryShareRow } from './recovery-share.row.js';
import { VaultKeysRepository } from './vault-keys.repository.js';

/** What a device brings back from a ceremony; the private half is already split and overwritten there. */
export interface CeremonyInput {
  /** 16 random bytes as base64url, which the vault bound into every share. */
  readonly ceremonyId: string;
  readonly publicKey: string;
  readonly threshold: number;
  readonly shares: readonly (CeremonyShare & { readonly sealedShare: string })[];
  /** The clinic's public key until now; left out or null for the first ceremony. */
  readonly replaces?: string | null;
}

const PUBLIC_KEY = /^[A-Za-z0-9_-]{43}$/;
const LONGEST_SHARE = 1_000;
const MOST_SHARES = 20;

/** Takes the clinic's recovery key from a ceremony. */
@Injectable()
export class SetClinicRecovery {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(MemberRepository) private readonly members: MemberRepository,
    @Inject(VaultKeysRepository) private readonly vaultKeys: VaultKeysRepository,
    @Inject(RecoveryRepository) private readonly recovery: RecoveryRepository,
  ) {}

  /** RECOVERY_NOT_VALID names every problem; VERSION_CONFLICT if another ceremony came first. Older shares stay with their holders. */
  async execute(work: Work, input: CeremonyInput): Promise<RecoveryShareRow[]> {
    const ceremonyId = checkForm(input);
    const clinic = await this.clinics.lock(work);
    const grant = this.clinics.assertAllowed(work, clinic, 'clinic.setRecovery');
    if (clinic.recoveryPublicKey !== (input.replaces ?? null)) {
      throw new AppError('VERSION_CONFLICT', { resource: 'Clinic', resourceId: clinic.id });
    }
    const entitled = await this.members.activeWith(work, ['DIRECTOR', 'PRIVACY_OFFICER']);
    const isUsed = await this.recovery.isUsed(work, { ceremonyId, publicKey: input.publicKey });
    const problems = decideRecovery({ ...input, isUsed }, await this.vaultKeys.publicKeys(work, entitled));
    if (problems.length > 0) {
      throw new AppError('RECOVERY_NOT_VALID', { resource: 'Clinic', resourceId: clinic.id, problems });
    }
    const rows = input.shares.map((share) => shareRow(work, { ...input, share, ceremonyId }));
    await insertRows(work, RecoveryShareRow, rows);
    await this.clinics.change(work, clinic, { recoveryPublicKey: input.publicKey });
    await work.record({
      action: 'clinic.setRecovery',
      outcome: 'DONE',
      resource: 'Clinic',
      resourceId: clinic.id,
      grant: grant.code,
      details: {
        ceremonyId,
        threshold: input.threshold,
        holders: input.shares.map(({ holderId }) => holderId),
        isFirst: (input.replaces ?? null) === null,
      },
    });
    return rows;
  }
}

function checkForm(input: CeremonyInput): string {
  if (!PUBLIC_KEY.test(input.publicKey)) throw invalidInput('publicKey', 'must be 32 bytes as base64url');
  if (input.shares.length > MOST_SHARES) throw invalidInput('shares', `must be at most ${MOST_SHARES}`);
  for (const { sealedShare, holderPublicKey } of input.shares) {
    if (sealedShare.length < 1 || sealedShare.length > LONGEST_SHARE || !PUBLIC_KEY.test(holderPublicKey)) {
      throw invalidInput('shares', 'must each be sealed by the vault to a public key');
    }
  }
  return ceremonyUuid(input.ceremonyId);
}

function shareRow(
  work: Work,
  parts: CeremonyInput & { share: CeremonyInput['shares'][number]; ceremonyId: string },
): RecoveryShareRow {
  return Object.assign(new RecoveryShareRow(), {
    clinicId: work.actor.clinicId,
    id: newId(),
    ceremonyId: parts.ceremonyId,
    holderId: parts.share.holderId,
    shareIndex: parts.share.index,
    threshold: parts.threshold,
    publicKey: parts.publicKey,
    holderPublicKey: parts.share.holderPublicKey,
    sealedShare: parts.share.sealedShare,
    createdAt: work.now(),
  });
}
