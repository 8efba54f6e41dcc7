import { refuseIf } from './life-guards.js';
import { refusal } from './refusal.js';
import type { DeviceCheckField, Refusal, UnresolvedFinding } from './refusal.js';
import type { SubmitFacts } from './submit-facts.js';

/**
 * The gate on identifiers: no finding open, and the author's device has matched this very text against this very record.
 * An unscreened safety case is let through with both open, but to one assigned or covering supervisor alone.
 */
export function refuseScreening(facts: SubmitFacts): Refusal[] {
  if (facts.isUnscreenedSafetyCase) return refuseUnscreened(facts);
  const open = facts.findings.filter((finding) => !finding.isResolved);
  return [
    ...refuseIf(open.length > 0, refusal('FINDINGS_UNRESOLVED', { findings: open.map(placeOf) }, 'sections')),
    ...refuseKept(facts),
    ...refuseDeviceCheck(facts),
  ];
}

/** Peer learning is screened most strictly: what a reason keeps elsewhere is replaced or generalised here. */
function refuseKept({ purpose, kept }: SubmitFacts): Refusal[] {
  return refuseIf(
    purpose === 'PEER_LEARNING' && kept.length > 0,
    refusal('KEPT_IN_PEER_LEARNING', { findings: kept.map(placeOf) }, 'resolutions'),
  );
}

function refuseUnscreened({ audience, purpose }: SubmitFacts): Refusal[] {
  const { kinds, readers } = audience;
  const [only, ...others] = readers;
  const isOneSupervisor =
    purpose === 'TRAINING_SUPERVISION' &&
    kinds.every((kind) => kind === 'ASSIGNMENTS') &&
    only?.role === 'SUPERVISOR' &&
    others.length === 0;
  return refuseIf(
    !isOneSupervisor,
    refusal('UNSCREENED_AUDIENCE', { audienceCount: readers.length }, 'audience'),
  );
}

function refuseDeviceCheck(facts: SubmitFacts): Refusal[] {
  const { deviceCheck: given, expectedCheck: expected } = facts;
  if (given === null) return [refusal('DEVICE_CHECK_MISSING', {}, 'deviceCheck')];
  const mismatches: DeviceCheckField[] = [];
  if (given.textDigest !== expected.textDigest) mismatches.push('textDigest');
  if (given.recordVersion !== expected.recordVersion) mismatches.push('recordVersion');
  if (!expected.engineVersions.includes(given.engineVersion)) mismatches.push('engineVersion');
  if (given.unresolved !== 0) mismatches.push('unresolved');
  return refuseIf(mismatches.length > 0, refusal('DEVICE_CHECK_MISMATCH', { mismatches }, 'deviceCheck'));
}

/** Copies the listed fields one by one, so that nothing else a finding may carry can travel with a refusal. */
function placeOf(finding: UnresolvedFinding): UnresolvedFinding {
  const { section, from, to, kind, evidence } = finding;
  return { section, from, to, kind, evidence };
}
