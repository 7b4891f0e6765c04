import { vectorSearchWithoutIndex } from '../../../src/core/lint/rules/vector-search-without-index';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const system = (scale: string, serving: string): string => marked(`## Requirements\n\n${scale}\n\n## Serving\n\n${serving}\n`);

testRule(vectorSearchWithoutIndex, {
  accepts: {
    'an index': system('100M videos.', 'Nearest neighbours from an HNSW index.'),
    'a vector database': system('100M documents.', 'Semantic search in a vector database.'),
    'an exact search that is meant': system('1M products.', 'Nearest neighbours by brute force on 4 GPUs.'),
    'a small catalogue': system('20,000 products.', 'Nearest neighbours of the user vector.'),
    'a catalogue of unknown size': system('Many products.', 'Nearest neighbours of the user vector.'),
    'an index that is told before its costs': system('100M documents.', 'Semantic search in a vector database, sharded by tenant. The vector database costs $15k.'),
    'a number of something else beside': system('5,000,000 live sessions.', 'Nearest neighbours of the user vector.'),
    'no vectors': system('100M videos.', 'Rules and popularity.'),
    'requests, which are not searched': system('100M requests per day.', 'Nearest neighbours of the user vector.'),
  },
  rejects: {
    'a sentence': system('100M videos.', 'We take the «nearest neighbours» of the user vector.'),
    'a database that is only paid for': system('100M documents.', '«Semantic search» over the passages. The vector database costs $15k a month.'),
    'an index that only fails': system('100M documents.', '«Semantic search» over the passages. Vector index down: the lexical list alone.'),
    'things a little off their number': system('The shop has 18,400,000 live offers.', 'The «nearest neighbours» of the query.'),
    'vectors that are multiplied': system('A large shop.', 'The «nearest neighbours» of the query. Vectors in int8: 18.4M × 256 B = 4.7 GB.'),
    'a row': system('| What | How many |\n| --- | --- |\n| Catalogue | 5 million products |', '- «Similarity search» over product embeddings'),
  },
  fixes: {
    'with the section': { before: system('100M videos.', 'Nearest neighbours of the user vector.'), after: /recall target[\s\S]*\[fill:/ },
  },
});
