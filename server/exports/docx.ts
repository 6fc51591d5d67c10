// Paper → DOCX with real headings, table headers that repeat, lists and the language of the text, so that a reader can
// move through it and an office can edit it.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { words } from '../../shared/i18n/words.ts';
import { type Block, type Paper, type Run, shortHash } from '../../shared/paper/blocks.ts';

const FONT = 'Noto Sans';
/** Letter, margins of 20 mm, in twentieths of a point. */
const PAGE = { width: 12_240, height: 15_840, margin: 1134 };
const INSIDE = PAGE.width - 2 * PAGE.margin;
const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B3B3B3' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

/** How a block stands: inside a quote it is indented, inside an agreement it has the ink rule. */
interface Place {
  indent: number;
  rule: boolean;
}

function textRuns(items: Run[]): TextRun[] {
  return items.flatMap(({ text, bold, italic, mono }) =>
    text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: true } : {}),
          ...(mono ? { font: 'Noto Sans Mono' } : {}),
        }),
    ),
  );
}

const placed = ({ indent, rule }: Place) => ({
  indent: { left: indent },
  ...(rule ? { border: { left: { style: BorderStyle.SINGLE, size: 24, color: '000000', space: 8 } } } : {}),
});

function table(it: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const width = Math.floor(INSIDE / it.head.length);
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, right: 120 },
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: 19 })] })],
    });
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: it.caption, size: 18, italics: true })] }),
    new Table({
      width: { size: INSIDE, type: WidthType.DXA },
      columnWidths: it.head.map(() => width),
      borders: {
        top: LINE,
        bottom: LINE,
        insideHorizontal: LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideVertical: NO_LINE,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: it.head.map((name) => cell(name, true)),
        }),
        ...it.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map(({ text }, index) => cell(text, index === 0)),
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

function drawn(it: Block, place: Place): (Paragraph | Table)[] {
  switch (it.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[it.level],
          keepNext: true,
          children: [new TextRun(it.text)],
          ...placed(place),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: textRuns(it.runs), ...placed(place) })];
    case 'list':
      return it.items.map(
        (item) =>
          new Paragraph({
            children: textRuns(item.runs),
            numbering: { reference: 'points', level: Math.min(item.depth ?? 0, 5) },
            ...(place.rule ? { border: placed(place).border } : {}),
          }),
      );
    case 'marks':
      return it.items.map(
        (item) =>
          new Paragraph({ children: [new TextRun(item.text)], numbering: { reference: 'points', level: 0 } }),
      );
    case 'table':
      return table(it);
    default: {
      const inner =
        it.kind === 'agreed'
          ? { indent: place.indent + 280, rule: true }
          : { ...place, indent: place.indent + 280 };
      return it.blocks.flatMap((block) => drawn(block, inner));
    }
  }
}

function footer(paper: Paper): Footer {
  // The holes stay in the sentence and are replaced by Word's own page numbers.
  const page = words('acta.page', { n: '{{n}}', total: '{{total}}' }).split(/(\{\{n\}\}|\{\{total\}\})/);
  const numbers = page.map((part) =>
    part === '{{n}}' ? PageNumber.CURRENT : part === '{{total}}' ? PageNumber.TOTAL_PAGES : part,
  );
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: INSIDE / 2 },
          { type: TabStopType.RIGHT, position: INSIDE },
        ],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 6 } },
        children: [
          new TextRun({
            size: 17,
            children: [paper.footer, new Tab(), shortHash(paper.hash, 2), new Tab(), ...numbers],
          }),
        ],
      }),
    ],
  });
}

const style = (size: number, before: number) => ({
  run: { size, bold: true, font: FONT, color: '000000' },
  paragraph: { spacing: { before, after: 100 } },
});

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: 'es-MX' } },
      paragraph: { spacing: { line: 300, after: 110 } },
    },
    heading1: style(34, 0),
    heading2: style(25, 320),
    heading3: style(22, 260),
    heading4: style(21, 180),
  },
};

/** Bullets, six levels deep. */
const POINTS = {
  reference: 'points',
  levels: [0, 1, 2, 3, 4, 5].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 240 } } },
  })),
};

const { width, height, margin } = PAGE;
const SHEET = {
  size: { width, height },
  margin: { top: margin, right: margin, bottom: margin, left: margin },
};

/** The bytes of the DOCX. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    description: words('acta.text_hash', { hash: paper.hash }),
    styles: STYLES,
    numbering: { config: [POINTS] },
    sections: [
      {
        properties: { page: SHEET },
        footers: { default: footer(paper) },
        children: [
          new Paragraph({ children: [new TextRun({ text: paper.kicker, size: 19 })] }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(paper.title)] }),
          ...paper.blocks.flatMap((block) => drawn(block, { indent: 0, rule: false })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
