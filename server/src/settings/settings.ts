/** The settings: one schema, one table of defaults; `package.json` is compared with both by a test. */
import * as z from 'zod';
import { defaultEndpoint, parseEndpoint } from '../arxiv/endpoint';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';

const ruleLevel = z.enum(['error', 'warning', 'information', 'hint', 'off']);

const topicSetting = z.strictObject({
  /** Kebab-case; a built-in id extends that topic, any other id makes a new one. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Shown instead of the id, as typed. */
  name: z.string().min(1).optional(),
  /** A term and its weight; terms match whole words, whatever their case. */
  terms: z.record(z.string().min(1), z.number()),
});

/** What each setting may hold that a folder's `digest-desk.json` can set, too. */
export const settingsSchema = {
  rules: z.record(z.string(), ruleLevel),
  topics: z.array(topicSetting),
  linkVersion: z.enum(['keep', 'strip']),
};

/** What each setting may hold that is the user's alone: no file of a folder may lead the program to the network. */
export const editorSettingsSchema = {
  listings: z.array(z.string().min(1)),
  'arxiv.network': z.boolean(),
  'arxiv.endpoint': z.string().refine((address) => parseEndpoint(address) !== undefined, {
    message: 'neither an https address nor one of this machine',
  }),
};

/** What a rule may be set to. */
export type RuleLevel = z.infer<typeof ruleLevel>;

/** A topic of the user's, or more terms for a built-in one. */
export type TopicSetting = z.infer<typeof topicSetting>;

/** The section `digestDesk` of the editor's settings. */
export interface Settings {
  /** Level by rule code; a rule that is not named keeps its default severity. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly topics: readonly TopicSetting[];
  /** Whether `non-canonical-link` keeps the version (`v1`) of a link or strips it. */
  readonly linkVersion: 'keep' | 'strip';
  /** Files and folders with listing mails, absolute or relative to the workspace folder. */
  readonly listings: readonly string[];
  /** Whether arXiv may be asked. */
  readonly 'arxiv.network': boolean;
  /** The address of arXiv's query API or of a mirror, always one that `parseEndpoint` accepts. */
  readonly 'arxiv.endpoint': string;
}

export const defaultSettings: Settings = {
  rules: {},
  topics: [],
  linkVersion: 'keep',
  listings: [],
  'arxiv.network': false,
  'arxiv.endpoint': defaultEndpoint,
};

/** Settings and a warning for each value that was not usable and is replaced by its default. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly warnings: readonly LocalizedText[];
}

/** Reads the section `digestDesk` as an editor sends it; an absent or null value means the default, unknown keys are ignored. */
export function parseSettings(value: unknown): ParsedSettings {
  const warnings: LocalizedText[] = [];
  const read = <T>(key: keyof Settings, type: z.ZodType<T>, fallback: T): T => {
    const candidate = valueAt(value, key);
    if (candidate === undefined || candidate === null) return fallback;
    const result = type.safeParse(candidate);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const place = ['digestDesk', key, ...(issue?.path ?? [])].join('.');
    const reason = issue?.message ?? '';
    warnings.push(
      localized(
        `Setting ${place} is not valid (${reason}); its default is used.`,
        `设置 ${place} 无效（${reason}），已使用默认值。`,
      ),
    );
    return fallback;
  };
  const settings: Settings = {
    rules: read('rules', settingsSchema.rules, defaultSettings.rules as Record<string, RuleLevel>),
    topics: read('topics', settingsSchema.topics, defaultSettings.topics as TopicSetting[]),
    linkVersion: read('linkVersion', settingsSchema.linkVersion, defaultSettings.linkVersion),
    listings: read('listings', editorSettingsSchema.listings, defaultSettings.listings as string[]),
    'arxiv.network': read('arxiv.network', editorSettingsSchema['arxiv.network'], defaultSettings['arxiv.network']),
    'arxiv.endpoint': read('arxiv.endpoint', editorSettingsSchema['arxiv.endpoint'], defaultSettings['arxiv.endpoint']),
  };
  return { settings, warnings };
}

/** Editors send `arxiv.network` as an object within an object. */
function valueAt(section: unknown, key: string): unknown {
  let value = section;
  for (const name of key.split('.'))
    value = typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
  return value;
}
