/** Peers in one process, rounds interleaved, medians of CPU time and wall time; only the ratios travel between machines. */

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function round(call, calls) {
  const cpu = process.cpuUsage();
  const begin = process.hrtime.bigint();
  for (let i = 0; i < calls; i += 1) await call();
  const { user, system } = process.cpuUsage(cpu);
  const wall = Number(process.hrtime.bigint() - begin) / 1_000;
  return { cpu: (user + system) / calls, wall: wall / calls };
}

/**
 * Runs every subject `rounds` times `calls` calls and prints the medians a call in microseconds; answers them by name. `calls` may
 * be a number or a number for each name.
 */
export async function measure(subjects, { rounds = 15, calls = 100, warmUp = 2 } = {}) {
  const names = Object.keys(subjects);
  const times = Object.fromEntries(names.map((name) => [name, { cpu: [], wall: [] }]));
  for (let at = -warmUp; at < rounds; at += 1) {
    for (const name of names) {
      const { cpu, wall } = await round(subjects[name], calls[name] ?? calls);
      if (at < 0) continue;
      times[name].cpu.push(cpu);
      times[name].wall.push(wall);
    }
  }
  const medians = {};
  for (const name of names) {
    medians[name] = { cpu: median(times[name].cpu), wall: median(times[name].wall) };
    const [cpu, wall] = [medians[name].cpu, medians[name].wall].map((value) => value.toFixed(1).padStart(10));
    console.log(`${cpu} us CPU ${wall} us wall  ${name}`);
  }
  return medians;
}

/** Prints how one subject compares with another. */
export function printRatio(medians, subject, peer) {
  const of = (kind) => (medians[subject][kind] / medians[peer][kind]).toFixed(2);
  console.log(`${of('cpu').padStart(10)} x CPU  ${of('wall').padStart(10)} x wall  ${subject} : ${peer}`);
}
