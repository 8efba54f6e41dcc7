import { Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../app/query-client.js';
import { passphraseStrength } from './passphrase-strength.js';

const LOOKS = [
  { color: 'red', word: 'Not enough' },
  { color: 'orange', word: 'Weak' },
  { color: 'yellow', word: 'Fair' },
  { color: 'pine', word: 'Strong' },
] as const;

/** How strong a passphrase looks, in words and as a bar; nothing while none is typed. */
export function PassphraseMeter({ passphrase }: { readonly passphrase: string }) {
  const { data } = useQuery(sessionQuery());
  if (passphrase === '') return <Text size="sm" mih={32} />;
  const { level, advice } = passphraseStrength(passphrase, data?.session?.displayName.split(/\s+/) ?? []);
  const { color, word } = LOOKS[level];
  return (
    <Stack gap={4} mih={32}>
      <Progress value={((level + 1) / LOOKS.length) * 100} color={color} size="sm" aria-hidden />
      <Text size="sm" role="status">
        {word}. {advice}
      </Text>
    </Stack>
  );
}
