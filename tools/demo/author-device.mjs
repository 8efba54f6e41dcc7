/**
 * What happens on an author's own device: vault keys, the sealed client record, the sealed draft, and the screen against the opened
 * record. Only sealed blobs and the pseudonymized text leave it.
 */
import { randomInt } from 'node:crypto';
import { applyReplacements, createScreener, defaultData, engineVersion } from '@subrosa/deid';
import { newId, textDigest } from '@subrosa/kernel';
import {
  MINIMUM_COST,
  createVaultKeys,
  kdfPolicy,
  newPseudonym,
  openRecord,
  openWithPassphrase,
  resealRecord,
  sealRecord,
} from '@subrosa/vault';

const KDF = kdfPolicy(MINIMUM_COST);
/** The gate digests the question as one more section, under this key. */
const QUESTION = 'question';

/** One author's device, unlocked. */
export class AuthorDevice {
  #keys;

  constructor({ keys, clinicId, ownerId, clinicRecoveryKey }) {
    this.#keys = keys;
    this.clinicId = clinicId;
    this.ownerId = ownerId;
    this.clinicRecoveryKey = clinicRecoveryKey;
  }

  #context(kind, recordId, version) {
    return { kind, clinicId: this.clinicId, ownerId: this.ownerId, recordId, version };
  }

  /** Seals content for its author and for the clinic's recovery key. */
  seal(kind, recordId, version, content) {
    return sealRecord(content, {
      keys: this.#keys,
      clinicRecoveryPublicKey: this.clinicRecoveryKey,
      context: this.#context(kind, recordId, version),
    });
  }

  /** Seals a new version under the same key. */
  reseal(kind, recordId, { version, content, sealed }) {
    return resealRecord(content, {
      keys: this.#keys,
      sealed,
      context: this.#context(kind, recordId, version),
    });
  }

  /** Opens what this author sealed. */
  open(kind, recordId, version, sealed) {
    return openRecord(this.#keys, sealed, this.#context(kind, recordId, version));
  }
}

/** The person's vault keys: opened with the passphrase, or made and saved at the first time. */
export async function openVault(client, passphrase) {
  const { myVaultKeys } = await client.send(
    'query MyVaultKeys { myVaultKeys { publicKey byPassphrase byRecoveryCode } }',
  );
  if (myVaultKeys !== null) return openWithPassphrase(myVaultKeys, passphrase, KDF);
  const { keys, sealed } = await createVaultKeys(passphrase, KDF);
  await client.send(
    'mutation SaveVaultKeys($input: VaultKeysInput!) { saveVaultKeys(input: $input) { version } }',
    {
      input: { ...sealed, expectedVersion: 0 },
    },
  );
  return keys;
}

/** A fresh id and a random pseudonym that this author has not used. */
export const newClient = (taken = new Set()) => ({ id: newId(), pseudonym: newPseudonym(taken) });

export { newId };

export const MINUTE = 60_000;

/** The findings of a write-up against the opened record, as the composer would mark them. */
export function screenWriteUp({ sections, record }) {
  const screener = createScreener(defaultData(), record, { seed: randomInt(2 ** 31) });
  return { findings: screener.screen({ sections }), aliases: screener.aliases() };
}

/**
 * Resolves every finding: keeps those whose words are in `keep`, replaces or generalises the others, and screens the result again
 * with the record. Answers the new text, the resolutions to send, and how many mentions of the record were left (must be 0).
 */
export function pseudonymize({ sections, record, findings, keep = [] }) {
  const textOf = new Map(sections.map(({ key, text }) => [key, text]));
  const kept = findings
    .filter(({ section, from, to }) =>
      keep.some((words) => textOf.get(section).slice(from, to).includes(words)),
    )
    .map(({ section, from, to, kind }) => ({
      section,
      from,
      to,
      kind,
      resolution: 'KEPT',
      reasonCode: 'CLINIC_OR_STAFF_NAME',
    }));
  const { doc, resolutions } = applyReplacements({ sections }, findings, kept);
  const again = createScreener(defaultData(), record).screen(doc);
  const isResolved = (finding) =>
    resolutions.some(
      ({ section, from, to }) => section === finding.section && from <= finding.from && finding.to <= to,
    );
  return {
    sections: doc.sections,
    resolutions,
    unresolved: again.filter((finding) => !isResolved(finding)).length,
  };
}

/** What the device vouches for: that it matched exactly this text against this version of the record and left nothing open. */
export async function deviceCheck({ sections, question, recordVersion, unresolved }) {
  return {
    textDigest: await textDigest([{ key: QUESTION, text: question }, ...sections]),
    recordVersion,
    engineVersion,
    unresolved,
  };
}
