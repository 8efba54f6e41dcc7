import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { VaultKeysRepository } from './vault-keys.repository.js';
import { VaultKeysRow } from './vault-keys.row.js';

/** A key pair as the vault sealed it on its owner's device. */
export interface SealedKeysInput {
  readonly publicKey: string;
  readonly byPassphrase: string;
  readonly byRecoveryCode: string;
  /** The version these replace; 0 for the first. */
  readonly expectedVersion: number;
}

const LONGEST_ENVELOPE = 2_000;

/** Stores the actor's own sealed keys; the server can open neither envelope. */
@Injectable()
export class SaveVaultKeys {
  constructor(@Inject(VaultKeysRepository) private readonly vaultKeys: VaultKeysRepository) {}

  /** VERSION_CONFLICT if another device saved meanwhile; VAULT_KEY_PAIR_FIXED if it is another pair than the one in use. */
  async execute(work: Work, input: SealedKeysInput): Promise<VaultKeysRow> {
    checkForm(input);
    if (work.actor.kind !== 'person') throw new AppError('FORBIDDEN', { action: 'vaultKeys.own' });
    const existing = await this.vaultKeys.own(work, true);
    if ((existing?.version ?? 0) !== input.expectedVersion) {
      throw new AppError('VERSION_CONFLICT', { resource: 'VaultKeys', current: existing?.version ?? 0 });
    }
    const { expectedVersion: _expected, ...sealed } = input;
    const row =
      existing ??
      Object.assign(new VaultKeysRow(), {
        personId: work.actor.personId,
        ...sealed,
        version: 1,
        updatedAt: work.now(),
      });
    if (existing === null) await this.vaultKeys.insert(work, row);
    else if (existing.publicKey !== input.publicKey) throw new AppError('VAULT_KEY_PAIR_FIXED');
    else await this.vaultKeys.replace(work, row, sealed);
    await work.record({
      action: 'vaultKeys.save',
      outcome: 'DONE',
      resource: 'VaultKeys',
      resourceId: row.personId,
      grant: 'vaultKeys.own.own',
      details: { version: row.version },
    });
    return row;
  }
}

function checkForm(input: SealedKeysInput): void {
  if (!/^[A-Za-z0-9_-]{43}$/.test(input.publicKey)) {
    throw invalidInput('publicKey', 'must be 32 bytes as base64url');
  }
  for (const field of ['byPassphrase', 'byRecoveryCode'] as const) {
    // "SRV" and format 1 in base64url: anything else here would be a mistake of the client, at worst a readable one.
    if (!/^U1JWAQ[A-Za-z0-9_-]+$/.test(input[field]) || input[field].length > LONGEST_ENVELOPE) {
      throw invalidInput(field, 'must be an envelope of the vault');
    }
  }
}
