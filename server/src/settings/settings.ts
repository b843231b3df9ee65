/** The settings: one schema, one table of defaults; `package.json` is compared with both by a test. */
import * as z from 'zod';
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

/** What each setting may hold. */
export const settingsSchema = {
  rules: z.record(z.string(), ruleLevel),
  topics: z.array(topicSetting),
  linkVersion: z.enum(['keep', 'strip']),
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
}

export const defaultSettings: Settings = { rules: {}, topics: [], linkVersion: 'keep' };

/** Settings and a warning for each value that was not usable and is replaced by its default. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly warnings: readonly LocalizedText[];
}

/** Reads the section `digestDesk` as an editor sends it; an absent or null value means the default, unknown keys are ignored. */
export function parseSettings(value: unknown): ParsedSettings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const warnings: LocalizedText[] = [];
  const read = <T>(key: keyof Settings, type: z.ZodType<T>, fallback: T): T => {
    const candidate = given[key];
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
  };
  return { settings, warnings };
}
