import { NativeSelect, Stack, Switch, Text, Title } from '@mantine/core';
import { changeDisplay, useDisplay } from '../../app/display.js';
import { TEXT_SIZES } from '../../app/display-state.js';

const SWITCHES = [
  { key: 'reducesMotion', label: 'Reduce motion', description: 'Nothing slides or fades.' },
  {
    key: 'highContrast',
    label: 'High contrast',
    description:
      'Muted text and borders in the colour of the text, a broader mark around what has the focus.',
  },
  {
    key: 'plainText',
    label: 'Plain text box',
    description:
      'Write-ups open without marks in the text, as dictation and some screen readers need it. What may identify someone is listed beside it all the same.',
  },
  {
    key: 'letterKeys',
    label: 'Single-letter keys',
    description:
      'Such as j and k to go through a list; “?” shows them all. Leave them off if you dictate: spoken words would press them.',
  },
] as const;

/** Size of text, motion, contrast and keys on this device. */
export function DisplaySection() {
  const display = useDisplay();
  return (
    <section aria-labelledby="display-title">
      <Title order={2} size="h3" id="display-title">
        On this device
      </Title>
      <Text c="dimmed" mb="sm">
        Kept in this browser only. Your device’s own settings for motion, contrast and colours are followed as
        well.
      </Text>
      <Stack gap="md">
        <NativeSelect
          label="Size of text"
          value={String(display.textSize)}
          onChange={(event) => {
            changeDisplay({ textSize: Number(event.currentTarget.value) });
          }}
          data={TEXT_SIZES.map((size) => ({ value: String(size), label: `${String(size)} %` }))}
          maw={240}
        />
        {SWITCHES.map(({ key, label, description }) => (
          <Switch
            key={key}
            label={label}
            description={description}
            checked={display[key]}
            onChange={(event) => {
              changeDisplay({ [key]: event.currentTarget.checked });
            }}
          />
        ))}
      </Stack>
    </section>
  );
}
