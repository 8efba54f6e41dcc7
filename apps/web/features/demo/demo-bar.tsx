import { Group, NativeSelect, Text } from '@mantine/core';
import { roleNames } from '../session/role-names.js';
import { Checklist } from './checklist.js';
import classes from './demo-bar.module.css';
import { isFirst, useDemoPeople } from './demo-people.js';
import { ResetDemo } from './reset-demo.js';
import { useEnterAs } from './use-enter-as.js';

/** Above every page of a demo: that all of it is invented, whom one looks around as, and what there is to try. */
export function DemoBar({ displayName }: { readonly displayName: string }) {
  const people = useDemoPeople();
  const enter = useEnterAs();
  const own = people.find((person) => person.displayName === displayName);
  if (own === undefined) return null;
  const option = ({ persona, displayName: name, roles }: (typeof people)[number]) => ({
    value: persona,
    label: `${roleNames(roles)} (${name})`,
  });
  return (
    <section aria-label="Demo" className={`${classes['bar'] ?? ''} not-printed`}>
      <Text size="sm" fw={600}>
        Demo: people and cases are invented
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" span id="viewing-as">
          Viewing as
        </Text>
        <NativeSelect
          size="xs"
          maw={230}
          aria-labelledby="viewing-as"
          value={own.persona}
          disabled={enter.isPending}
          data={[
            { group: 'One for each role', items: people.filter(isFirst).map(option) },
            { group: 'Others', items: people.filter((one) => !isFirst(one)).map(option) },
          ]}
          onChange={(event) => {
            enter.mutate({ persona: event.currentTarget.value, path: '/' });
          }}
        />
      </Group>
      <Checklist />
      <ResetDemo />
    </section>
  );
}
