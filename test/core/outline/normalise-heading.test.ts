import assert from 'node:assert/strict';
import { normaliseHeading } from '../../../src/core/outline/normalise-heading';

const same: Readonly<Record<string, readonly string[]>> = {
  'data preparation': [
    '3. Data preparation', '3 Data Preparation', '3) Data preparation', '3.x Data preparation', '0. Data preparation', '3.Data preparation', 'III. Data preparation',
    'iii) Data preparation', 'Step 3: Data preparation', 'STEP 3 - Data preparation', 'Phase 2: Data preparation (10-12 minutes)', 'Part III – Data preparation',
    '3️⃣ Data preparation', '📊 Data preparation', '**Data preparation**', '**3. Data preparation:**', '_Data_ `preparation`', '[Data preparation](#data)',
    'Data&nbsp;preparation'.replace('&nbsp;', '\u00a0'), '<a id="x"></a>Data preparation', 'Data preparation {#data}', 'Data preparation — 10 min', 'a) Data preparation',
    '(3) Data preparation', 'Slide 3 — Data preparation', 'Topic 3: Data preparation', '“Data preparation”', '"Data preparation?"', 'Appendix B: data preparation', 'Step 3: 3.1 Data preparation', '★ Data preparation', 'Шаг 3. Data preparation', '第三步：Data preparation', '３．Data preparation',
  ],
  'features and label': ['Features & Labels', 'Features and labels', '4.2. Features and Labels (2 hours)'],
  'labeling': ['Labelling', 'labeling'],
  'data source': ['13. **data_sources** (textarea)', '`data_sources`'],
  'loss function': ['Loss Functions', 'loss function'],
  'a/b test': ['A/B Tests', 'A/B test'],
  'analysis': ['Analysis'],
  'why ml': ['Why ML?'],
  'how know it work': ['How will we know that it works?', 'How do you know it works?', 'So how will you know it works?'],
  'what must it do': ['So what must it do?'],
  'privacy': ['What about privacy?', 'And what about the privacy?'],
  'данные': ['2. Данные', 'Этап 2: Данные'],
  '数据准备': ['三、数据准备', '3. 数据准备', '第三章 数据准备'],
};

describe('normaliseHeading', () => {
  for (const [normalised, titles] of Object.entries(same)) {
    for (const title of titles) {
      it(`reads “${title}” as “${normalised}”`, () => {
        assert.equal(normaliseHeading(title), normalised);
      });
    }
  }

  it('keeps words that only look like numbering', () => {
    assert.equal(normaliseHeading('A baseline'), 'baseline');
    assert.equal(normaliseHeading('I/O'), 'i/o');
    assert.equal(normaliseHeading('3'), '3');
  });
});
