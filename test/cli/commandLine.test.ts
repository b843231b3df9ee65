/** Arguments, help and version of `digest-desk`. */
import { describe, expect, it } from 'vitest';
import { lateDate } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

describe('wrong arguments', () => {
  it.each([
    ['', 'Usage: digest-desk'],
    ['check', "error: missing required argument 'path'"],
    ['chek a.digest', "error: unknown command 'chek'\n(Did you mean check?)"],
    ['check --formt json a.digest', "error: unknown option '--formt'\n(Did you mean --format?)"],
    ['check --format', "error: option '--format <text|json|sarif|github|junit>' argument missing"],
    [
      'check --format xml a.digest',
      "error: option '--format <text|json|sarif|github|junit>' argument 'xml' is invalid.",
    ],
    ['check --fail-on fatal a.digest', "error: option '--fail-on <severity>' argument 'fatal' is invalid."],
    ['check --locale fr a.digest', "error: option '--locale <en|zh-cn>' argument 'fr' is invalid."],
    [
      'check --color sometimes a.digest',
      "error: option '--color <auto|always|never>' argument 'sometimes' is invalid.",
    ],
    ['check --update-baseline a.digest', "error: option '--update-baseline' needs option '--baseline <file>'"],
    [
      'fix --rule missing-lnk a.digest',
      "argument 'missing-lnk' is invalid. There is no such rule.\n(Did you mean missing-link?)",
    ],
    ['fix --rule zebra a.digest', "error: option '--rule <code>' argument 'zebra' is invalid. There is no such rule."],
    ['export --format yaml a.digest', "error: option '--format <format>' argument 'yaml' is invalid."],
    ['fix --format json a.digest', "error: unknown option '--format'"],
    ['convert a.digest', "error: required option '--to <text|report>' not specified"],
    ['convert --to html a.digest', "error: option '--to <text|report>' argument 'html' is invalid."],
  ])('%s', async (parameters, message) => {
    const { exitCode, output, errors } = await runDigestDesk(parameters, { 'a.digest': lateDate });
    expect(errors).toContain(message);
    expect(errors).toMatch(/digest-desk --help|Usage:/);
    expect([exitCode, output]).toEqual([2, '']);
  });

  it.each([
    ['check', '错误：缺少参数“path”'],
    ['chek', '错误：未知命令“chek”\n（是否想用 check？）'],
    ['convert a.digest', '错误：缺少选项“--to <text|report>”'],
    ['check --formt json a', '错误：未知选项“--formt”\n（是否想用 --format？）'],
    ['check --format', '错误：选项“--format <text|json|sarif|github|junit>”缺少值'],
    [
      'check --format xml a',
      '错误：选项“--format <text|json|sarif|github|junit>”的值“xml”无效，可选值：text, json, sarif, github, junit',
    ],
    ['check --update-baseline a', '错误：选项“--update-baseline”需要选项“--baseline <file>”'],
    [
      'fix --rule missing-lnk a',
      '错误：选项“--rule <code>”的值“missing-lnk”无效。没有这条规则。\n（是否想用 missing-link？）',
    ],
  ])('%s, in Chinese', async (parameters, message) => {
    const { errors } = await runDigestDesk(parameters, {}, { LANG: 'zh_CN.UTF-8' });
    expect(errors).toBe(`${message}\n运行 digest-desk --help 查看用法。\n`);
  });
});

describe('help', () => {
  const commands = ['', 'check', 'fix', 'format', 'convert', 'export', 'resolve', 'verify', 'coverage', 'add'];
  it.each([...commands.map((name) => `${name} --help`), 'fix -h'])('%s', async (parameters) => {
    const { exitCode, output, errors } = await runDigestDesk(parameters);
    expect(output).toMatch(/^Usage: digest-desk /);
    expect([exitCode, errors]).toEqual([0, '']);
    const chinese = (await runDigestDesk(parameters, {}, { LANG: 'zh_CN' })).output;
    expect(chinese).toMatch(/^用法：/);
    // Nothing but names, flags and the placeholders of commander stays English.
    expect(chinese.match(/[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}/g) ?? []).toEqual([]);
  });

  it('names every exit code', async () => {
    expect((await runDigestDesk('--help')).output).toMatch(/\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});

it('prints the version', async () => {
  expect(await runDigestDesk('--version')).toMatchObject({ exitCode: 0, output: '1.2.3\n', errors: '' });
});

it('takes what follows -- for paths', async () => {
  expect((await runDigestDesk('check -- --format', { '--format': lateDate })).output).toMatch(/^--format:4:44 error /);
});
