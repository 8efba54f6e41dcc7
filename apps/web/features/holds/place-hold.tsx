import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAfter } from '../../app/clinic-days.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { PersonSelect } from '../../components/person-select.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { CaseToHoldDocument, PlaceHoldDocument } from '../../graphql/generated/holds.js';
import type { HoldRequestRowFragment } from '../../graphql/generated/operations.js';
import { request } from '../../graphql/request.js';
import { serverNow } from '../../graphql/server-clock.js';
import { EXTENTS, extentOf, inputOf, missingOf, newHold } from './hold-form.js';
import type { HoldForm } from './hold-form.js';
import { ReasonFields } from './reason-fields.js';

const REVIEW_AFTER_DAYS = 90;

/** Finds the case by the number that was typed, and places the hold. */
async function place(form: HoldForm, zone: string): Promise<void> {
  const { asked } = form;
  const found =
    form.extent === 'CASE' && asked === null
      ? (await request(CaseToHoldDocument, { number: Number(form.caseNumber) })).caseByNumber.id
      : (asked?.caseId ?? null);
  await request(PlaceHoldDocument, { input: inputOf(form, { caseId: found, zone }) });
}

/** Stops destruction: of one case, of an author's, of some days', of all. With `asked` it answers that request. */
export function PlaceHold({ asked = null }: { readonly asked?: HoldRequestRowFragment | null }) {
  const zone = useClinicZone();
  const start = (): HoldForm => newHold(asked, dayAfter(serverNow(), REVIEW_AFTER_DAYS, zone));
  const [form, setForm] = useState(start);
  const [isAsked, setAsked] = useState(false);
  const placing = useMutation({ mutationFn: (given: HoldForm) => place(given, zone) });
  const act = (done: () => void): void => {
    setAsked(true);
    if (Object.keys(missingOf(form)).length > 0) return;
    placing.mutate(form, {
      onSuccess: () => {
        setForm(start());
        setAsked(false);
        done();
      },
    });
  };
  const ofCase = asked === null ? 'Place a hold' : `Place a hold on case ${String(asked.caseNumber ?? '')}`;
  return (
    <ActButton
      label={asked === null ? 'Place a hold' : 'Place the hold'}
      name={ofCase}
      title={ofCase}
      consequence="What it takes in is not destroyed while it stands, nor what is submitted from now on. Expiry stays as it is: nobody reads longer because of a hold. It never ends by itself."
      confirm="Place it"
      error={placing.error}
      isPending={placing.isPending}
      act={act}
      button={asked === null ? { variant: 'filled' } : { size: 'compact-md' }}
    >
      {asked === null && <ExtentFields {...{ form, setForm, isAsked }} error={placing.error} />}
      <ReasonFields
        value={form}
        onChange={(reason) => {
          setForm({ ...form, ...reason });
        }}
        isAsked={isAsked}
        error={placing.error}
      />
      <DayField
        label="To be looked at again on"
        description="At most a year ahead. The hold stands on after that day, until somebody releases it."
        value={form.reviewOn}
        onDay={(day) => {
          setForm({ ...form, reviewOn: day });
        }}
        error={(isAsked ? missingOf(form).reviewOn : undefined) ?? fieldProblem(placing.error, 'reviewOn')}
      />
    </ActButton>
  );
}

interface ExtentFieldsProps {
  readonly form: HoldForm;
  readonly setForm: (form: HoldForm) => void;
  readonly isAsked: boolean;
  readonly error: Error | null;
}

function ExtentFields({ form, setForm, isAsked, error }: ExtentFieldsProps) {
  const missing = isAsked ? missingOf(form) : {};
  return (
    <>
      <NativeSelect
        label="What it takes in"
        data={[...EXTENTS]}
        value={form.extent}
        onChange={(event) => {
          setForm({ ...form, extent: extentOf(event.currentTarget.value) });
        }}
      />
      {form.extent === 'CASE' && (
        <TextInput
          label="Number of the case"
          inputMode="numeric"
          value={form.caseNumber}
          onChange={(event) => {
            setForm({ ...form, caseNumber: event.currentTarget.value.trim() });
          }}
          error={missing.caseNumber}
        />
      )}
      {form.extent === 'AUTHOR' && (
        <PersonSelect
          label="Author"
          value={form.authorId}
          onChange={(authorId) => {
            setForm({ ...form, authorId });
          }}
          error={missing.authorId}
        />
      )}
      {form.extent === 'DATES' && <DayFields {...{ form, setForm, missing, error }} />}
    </>
  );
}

interface DayFieldsProps extends Pick<ExtentFieldsProps, 'form' | 'setForm' | 'error'> {
  readonly missing: ReturnType<typeof missingOf>;
}

function DayFields({ form, setForm, missing, error }: DayFieldsProps) {
  return (
    <>
      <DayField
        label="Submitted from"
        value={form.from}
        onDay={(day) => {
          setForm({ ...form, from: day });
        }}
        error={missing.from ?? fieldProblem(error, 'submittedFrom')}
      />
      <DayField
        label="To, this day included"
        value={form.until}
        onDay={(day) => {
          setForm({ ...form, until: day });
        }}
        error={missing.until ?? fieldProblem(error, 'submittedUntil')}
      />
    </>
  );
}
