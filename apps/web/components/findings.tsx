import { Alert, Text } from '@mantine/core';
/** One thing that the rules say: its code, whether it refuses or warns, the sentence, and the law. */
interface Finding {
  readonly code: string;
  readonly effect: 'CLOSE' | 'REFUSE' | 'WARN';
  readonly text: string;
  readonly citation: string | null;
}

/** What the rules say about a supervision group or a place in it: all of it, refusals first, each with the law that says so. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const refusing = findings.filter(({ effect }) => effect === 'REFUSE');
  const warning = findings.filter(({ effect }) => effect !== 'REFUSE');
  return [...refusing, ...warning].map(({ code, effect, text, citation }) => (
    <Alert
      key={code}
      color={effect === 'REFUSE' ? 'red' : 'yellow'}
      role={effect === 'REFUSE' ? 'alert' : 'status'}
      title={effect === 'REFUSE' ? 'Not possible' : 'To be known'}
    >
      <Text size="sm">{text}</Text>
      {citation !== null && <Text size="sm">{citation}</Text>}
    </Alert>
  ));
}
