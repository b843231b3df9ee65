/** One digest in any of the formats. */
import type { Locale } from '../localization';
import type { TopicClassifier } from '../topics/classifyTopics';
import type { DigestDocument } from '../workspace/parsedDocument';
import { bibliographyFormats, exportBibliography } from './bibliography';
import { exportJson } from './jsonExport';
import { exportHtml, exportMarkdown } from './readingFormats';

export const exportFormats = ['json', ...bibliographyFormats, 'markdown', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `file` is what JSON calls the digest by. */
export function exportDigest(
  format: ExportFormat,
  file: string,
  document: DigestDocument,
  classifier: TopicClassifier,
  locale: Locale,
): string {
  const { digest } = document;
  switch (format) {
    case 'json':
      return `${JSON.stringify(exportJson(file, document, classifier), undefined, 2)}\n`;
    case 'markdown':
      return exportMarkdown(digest, classifier, locale);
    case 'html':
      return exportHtml(digest, classifier, locale);
    case 'bibtex':
    case 'csl-json':
    case 'ris':
      return exportBibliography([digest], format);
  }
}
