import assert from 'node:assert/strict';
import { noInputOutput } from '../../../src/core/lint/rules/no-input-output';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noInputOutput, {
  accepts: {
    'a schema that the model operates on': marked('## Framing\n\nEach model operates on the features of a pump. All of them produce the same output: a score between 0 and 1.\n'),
    'two labels': marked('## Framing\n\n- Input: viewer id\n- Output: 20 video ids\n'),
    'a table': marked('## Framing\n\n| | What | Type |\n| --- | --- | --- |\n| Input | viewer id | int64 |\n| Output | video ids | list of 20 |\n'),
    'headings': marked('## Framing\n\nRanking.\n\n### Inputs\n\nThe viewer id and the context.\n\n### Outputs\n\nA ranked list.\n'),
    'an abbreviation': marked('## Framing\n\n- I/O: I: user_id, O: ranked list of posts\n'),
    'a mapping': marked('## Framing\n\nGiven a pair of user and ad as input -> click or no click.\n'),
    'labels of the model': marked('## Framing\n\nAnomaly detection on metrics.\n\n## Model\n\n### Input features\n\nMeans over five minutes.\n\n### Output\n\nAn anomaly score in 0 to 1.\n'),
    'another language': marked('## Framing\n\n- Вход: идентификатор зрителя\n- Выход: список из 20 видео\n'),
    'in notes': marked('## Framing\n\n- in: user, ad and context features; out: calibrated probability\n'),
    'what is handed over and given back': marked('## Requirements\n\nA service accepts a PDF of drawings and returns it with the floor plans marked.\n\n## Framing\n\nObject detection.\n'),
    'what users do and get': marked('## Requirements\n\n- Users upload an image and receive a probability that it is generated.\n\n## Framing\n\nBinary classification.\n'),
    'what is returned for what': marked('## Framing\n\nReturn the most relevant pages for a given query.\n'),
    'what is predicted from what': marked('## Framing\n\nGiven a query and 500 candidates, rank the candidates.\n'),
    'a thing put into its place': marked('## Framing\n\nAssign each support request to the most appropriate department.\n'),
    'a thing put into classes': marked('## Framing\n\nClassify a message into one of three classes.\n'),
    'both ends in sentences elsewhere': marked('## Framing\n\nBinary classification.\n\n## Data\n\nThe model uses only the text of the message as input.\n\n## Model\n\nThe model outputs one probability per class.\n'),
    'the contract of the interface': marked('## Framing\n\nRanking.\n\n## Serving\n\n### API design\n\n```json\n{ "user_id": "uuid", "slots": 2 }\n```\n\n**Response:** the ids of two ads.\n'),
    'the roles of the sources': marked('## Framing\n\nForecasting.\n\n## Data\n\n| Source | Role |\n| --- | --- |\n| Orders | target variable |\n| Till receipts | exogenous predictor |\n\n## Model\n\n### Model outputs\n\nSix months of units per article.\n'),
    'what it takes and returns': marked('## Framing\n\nThe program takes a prompt, gets the documents and returns the answer of the assistant.\n'),
    'the features and the output in the card of a model': marked('## Framing\n\nBinary classification.\n\n## Model\n\n### Mastery\n\n- **Features:** scores of the past and their trend\n- **Output:** probability of mastery\n'),
    'what is told apart': marked('## Framing\n\nImages.\n\nInput: one photo of a leaf.\n\nThe network determines whether it is healthy.\n'),
    'features and what is predicted from them, neither of which is called so': marked('## Framing\n\nWe predict the hours until a pump fails.\n\n## Data\n\n### Features\n\nMean pressure over an hour, age, last repair.\n'),
    'the fields of the records': marked('## Framing\n\nPredict whether a parcel comes too late.\n\n## Data\n\nThe data set contains the weight, the depot, the street and the day of each parcel.\n'),
    'pictures': marked('## Framing\n\nPredict the illness that a leaf has.\n\n## Data\n\nEach image shows one leaf.\n\nThe images are cropped.\n\n## Model\n\nResNet-50.\n'),
    'what the system reads and makes': marked('## Framing\n\nThe system reviews each lease and produces a list of its risks.\n'),
    'headings written like fields': marked('## Framing\n\nBinary classification.\n\n## Serving\n\n### input_format\n\nOne row per customer.\n\n### output_format\n\n- Prediction as JSON with an id and a probability\n'),
    'both with an arrow': marked('## Framing\n\nA learned part does the work.\n\nvoice note of a farmer → {pest, drought, other}\n'),
    'two columns': marked('## Framing\n\nA learned part does the work.\n\n| In | Out |\n| --- | --- |\n| sketch of a roof | list of tiles |\n'),
    'what flows in and out': marked('## Framing\n\nA learned part does the work.\n\nTide tables flow in; a plan of the locks flows out.\n'),
    'two sentences': marked('## Framing\n\nA learned part does the work.\n\nIt takes a letter of complaint. It gives a team and a draft.\n'),
    'a thing in, a thing out': marked('## Framing\n\nA learned part does the work.\n\nA hummed tune in, the title of a song out.\n'),
    'two letters': marked('## Framing\n\nA learned part does the work.\n\nx: 40 readings of a scale. ŷ: grams, with bounds.\n'),
    'what is passed and handed back': marked('## Framing\n\nA learned part does the work.\n\nWe pass the model a year of bills and it hands us a guess at the income.\n'),
    'what is read and written': marked('## Framing\n\nA learned part does the work.\n\nReads the roster and the plan; writes back a colour for each leg.\n'),
    'given and wanted': marked('## Framing\n\nA learned part does the work.\n\nGiven: title and cover. Wanted: shelf of the shop.\n'),
    'what a caller sends and sees': marked('## Framing\n\nA learned part does the work.\n\nThe clerk uploads a scan, and the screen shows the sum.\n'),
  },
  rejects: {
    'a task with nothing that goes in': marked('## «Framing»\n\nWe predict the hours until a pump fails.\n'),
    'features with nothing that comes out': marked('## «Framing»\n\nPointwise, in one model.\n\n## Data\n\n### Features\n\nMean pressure over an hour, age, last repair.\n'),
    'an input alone': marked('## «Framing the problem»\n\n- Input: viewer id and candidates\n'),
    'an output alone': marked('## «Framing the problem»\n\n- Output: 20 video ids\n'),
    'neither': marked('## «Framing the problem»\n\nPointwise ranking, one head per reaction.\n'),
    'a purpose behind a verb of sorting': marked('## «Framing»\n\nAssign drivers quickly to minimise the waiting time.\n'),
    'work on the design': marked('## «Framing»\n\nTranslate the business problem into an ML problem.\n'),
    'what the service takes, in another sentence than what is predicted': marked('## «Framing»\n\nThe shop accepts 400 parcels a day. Every month we predict their number.\n'),
    'an example of configuration': marked('## «Framing»\n\nRanking.\n\n## Serving\n\n### Deployment\n\n```json\n{ "replicas": 3 }\n```\n'),
    'a list of what to treat': marked('## Requirements\n\n- Inputs and outputs to the system\n- Kinds of recommendation\n\n## «Framing»\n\nRanking.\n'),
    'what takes time': marked('## «Framing»\n\nIt takes 5 minutes until the service returns.\n'),
    'features without an output': marked('## «Framing»\n\nBinary classification.\n\n## Model\n\n- **Features:** scores of the past and their trend\n'),
    'where it is said': marked('## Framing\n\nA learned part does the work.\n\n### «Input and output»\n\nSee the API page.\n'),
  },
});

describe('no-input-output', () => {
  const found = (body: string): string[] => findingsOf('no-input-output', marked(body)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is a hint where the other end can be gathered', () => {
    const features = '\n## Data\n\n### Features\n\nMean pressure over an hour, age, last repair.\n';

    assert.deepEqual(found(`## Framing\n\nPointwise.\n\n- Output: the hours until a pump fails\n${features}`), ['info: The output is described; the input has to be gathered from the data']);
    assert.deepEqual(found('## Framing\n\nWe predict the hours until a pump fails.\n\n- Input: 60 readings of the pump\n'), ['info: The input is described; the output has to be gathered from the task']);
  });
});
