import type { DocumentModel } from '../document/document-model';
import { anyCase } from '../text/any-case';
import type { Statement } from './statements';

const REFERENCES = anyCase`^\P{L}*(?:references?|bibliography|further reading|related (?:reading|links|documents|docs)|reading list|resources|useful links|links|see also|citations|acknowledge?ments|литература|источники|ссылки|полезные ссылки|参考(?:文献|资料|链接)?|相关(?:链接|阅读))\P{L}*$`;
/** Under these stand the works of others alone; under the other titles things of one's own may stand, too. */
const OF_OTHERS = anyCase`^\P{L}*(?:references?|bibliography|further reading|citations|литература|参考(?:文献|资料))\P{L}*$`;
/** A link with nothing before it but a number. */
const LINKED = /^[\s*_"“]*(?:\[?\d{1,3}[\].)]\s*)?\[[^\]\n]{1,300}\]\(/;

/** Whether it is an entry of a list of what to read: the title of a text by others says nothing of this system. */
export function isReference({ visible }: Pick<DocumentModel, 'visible'>, { entry, span }: Pick<Statement, 'entry' | 'span'>): boolean {
  return entry !== undefined && REFERENCES.test(entry.title) && (OF_OTHERS.test(entry.title) || LINKED.test(visible.slice(span.start, span.end)));
}
