import type { Feature } from '../lib/feature';

// A feature is found by being there: a folder with an index.ts that exports `feature`.
const found = import.meta.glob<{ feature: Feature }>('./*/index.ts', { eager: true });

export const features: readonly Feature[] = Object.values(found).map((module) => module.feature);

export const inRail = features
  .filter((feature) => feature.nav)
  .sort((a, b) => a.nav!.order - b.nav!.order);
