import { findUnsourcedFeatures } from '../../evidence/feature-sources';
import { findOpenSources, findUsedAsWell } from '../../evidence/unnamed-sources';
import { findUnheldFeatures } from '../../evidence/unheld-features';
import { contains } from '../../text/span';
import { placeOf } from '../place';
import type { Rule } from '../rule';

/** Only where at least two data sources are listed; a source that is named anywhere outside the features counts. */
export const featureWithoutDataSource: Rule = {
  id: 'feature-without-data-source',
  summary: 'Name the source of what the features are made of.',
  why: 'A feature whose data nobody collects is found out when the pipeline is built, after the model has been promised.',
  source: 'Aminian & Xu (2023), step 3; Rules of Machine Learning, rule 11.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: false,
  isForHeld: true,
  about: ['data/data-sources', 'data/features'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Data sources\n\n- Trip records of the last year\n- Weather service, hourly by city\n\n### Features\n\n- Rain in the next hour\n- Trips in the last 10 min\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Data sources\n\n- Trip records of the last year\n- Driver profiles\n\n### Features\n\n- Rain in the next hour\n- Trips in the last 10 min\n',
  },

  *check(context) {
    const { evidence } = context;
    const unsourced = findUnsourcedFeatures(evidence);
    for (const span of [...findOpenSources(evidence), ...findUsedAsWell(evidence)].slice(0, MAX_OPEN)) {
      if (!unsourced.some(other => contains(other.span, span))) {
        yield {
          message: `Nothing says where “${context.document.source.slice(span).trim().slice(0, 80)}” comes from, as the other features do. Add its source and how fresh it is, such as “weather service, by city, every 10 min”.`,
          span,
          about: [],
        };
      }
    }
    for (const { span, needs } of findUnheldFeatures(evidence)) {
      if (!unsourced.some(other => contains(span, other.span))) {
        const feature = context.document.source.slice(span).trim().slice(0, 80);
        yield {
          message: `No data source holds the ${needs} of “${feature}”. Add where it comes from and how fresh it is, such as “weather service, by city, every 10 min”.`,
          span,
          // Both ends were read, whatever their headings are.
          about: [],
        };
      }
    }
    for (const { span, needs, isNamed } of unsourced) {
      const feature = context.document.source.slice(span).trim().slice(0, 80);
      const missing = isNamed ? `“${needs}” is not among the data sources.` : `No data source holds the ${needs} of “${feature}”.`;
      yield {
        message: `${missing} Add where it comes from and how fresh it is, such as “weather service, by city, every 10 min”.`,
        span,
        related: [{ message: 'The data sources.', span: placeOf(context, 'data/data-sources') }],
      };
    }
  },
};

const MAX_OPEN = 5;
