import { NewPassphrase } from './new-passphrase.js';
import { vault } from './use-vault.js';

/** Makes a person's keys the first time: a passphrase, then the recovery code, shown once. */
export function MakeKeys({
  why,
  clinicKey,
  isDemo,
}: {
  readonly why: string;
  readonly clinicKey: string | null;
  readonly isDemo: boolean;
}) {
  return (
    <NewPassphrase
      title="Make your key"
      text={`${why} The key for that is made on this device now, and a passphrase that only you know keeps it. Nobody can reset it for you.`}
      make={vault.makeKeys}
      expectedVersion={0}
      clinicKey={clinicKey}
      isDemo={isDemo}
    />
  );
}
