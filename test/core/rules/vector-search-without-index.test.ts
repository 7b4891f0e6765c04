import { vectorSearchWithoutIndex } from '../../../src/core/lint/rules/vector-search-without-index';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const system = (scale: string, serving: string): string => marked(`## Requirements\n\n${scale}\n\n## Serving\n\n${serving}\n`);

const looked = (scale: string, lookup: string): string => marked(`## Idea\n\n${scale}\n\n## Look-up\n\n${lookup}\n`);

testRule(vectorSearchWithoutIndex, {
  accepts: {
    'an index in words of its own': system('There are 40M recipes.', 'An index over the recipe vectors gives the 30 closest recipes.'),
    'an index in a diagram': system('There are 40M recipes.', 'The query is embedded and the 30 closest recipes are shown.\n\n```mermaid\nflowchart LR\n A --> B[HNSW graph]\n```'),
    'what is nearest on a map': system('There are 40M restaurants.', 'The encoder is fed the 30 closest restaurants within 2 km.'),
    'how a model learns': system('There are 40M recipes.', 'The vectors are trained so that similar recipes get the best cosine.'),
    'few of what is searched': system('There are 40,000 recipes and 40M clicks.', 'The query is embedded and the 30 closest recipes are shown.'),
    'what is like it by its words': system('There are 40M recipes.', 'BM25 returns the 30 most similar recipes.'),
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
    'what is closest, below a heading of its own': looked('There are 40M recipes.', 'The query is embedded and the 30 «closest» recipes are shown.'),
    'an archive that is compared': looked('We hold 500 million tiles.', "The tile's vector is «compared with» the archive and the best 1,000 are drawn."),
    'a measure, and what is taken by it': looked('There are 55M functions.', 'The 100 «nearest» functions are selected by cosine.'),
    'a stage in a table': looked('There are 75 million registered logos.', '| Stage | Method | Output |\n| --- | --- | --- |\n| 1 | «Cosine» similarity with the registered logos | 2,000 |'),
    'a box of a diagram': looked('There are 20M clauses.', '```mermaid\nflowchart LR\n  «A --> B[Similarity to all clause vectors]»\n```'),
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
