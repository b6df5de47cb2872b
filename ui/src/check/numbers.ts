// Which key settles what: 1 to 9, in the order in which the ways stand there.

import type { Finding, FindingWay } from "../bindings";

export const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

export function numbered(findings: Finding[]): { key: string; finding: Finding; way: FindingWay }[] {
  const ways = findings.flatMap((finding) => finding.ways.map((way) => ({ finding, way })));
  return ways.slice(0, KEYS.length).map((one, index) => ({ ...one, key: KEYS[index]! }));
}
