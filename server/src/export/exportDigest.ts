/** One digest in any of the formats. */
import type { DigestDocument } from '../workspace/parsedDocument';
import { bibliographyFormats, exportBibliography } from './bibliography';
import { toCitable } from './citablePaper';
import { exportJson } from './jsonExport';
import type { ReadingContext } from './readingFormats';
import { exportHtml, exportMarkdown } from './readingFormats';

export const exportFormats = ['json', ...bibliographyFormats, 'markdown', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `file` is what JSON calls the digest by. */
export function exportDigest(
  format: ExportFormat,
  file: string,
  document: DigestDocument,
  context: ReadingContext,
): string {
  const { digest } = document;
  switch (format) {
    case 'json':
      return `${JSON.stringify(exportJson(file, document, context.classifier), undefined, 2)}\n`;
    case 'markdown':
      return exportMarkdown(digest, context);
    case 'html':
      return exportHtml(digest, context);
    case 'bibtex':
    case 'csl-json':
    case 'ris':
      return exportBibliography(
        digest.papers.map((paper) => toCitable(paper, context.records)),
        format,
      );
  }
}
