/** The rules on who a brief names: `brief-without-subject`, `anonymous-brief`. */
import { describe, expect, it } from 'vitest';
import { anonymousBrief } from '../../../server/src/diagnostics/rules/anonymous-brief';
import { briefWithoutSubject } from '../../../server/src/diagnostics/rules/brief-without-subject';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';
import { inventedReport } from '../../support/invented';

const institutions = 'Northshore University, Lumen Research';

function report(brief: string, names = institutions): string {
  return edited(inventedReport({ brief }), [institutions, names]);
}

describe('brief-without-subject', () => {
  it.each(['⟦发布⟧了Lantern论文，解决了路由问题。', '⟦提出⟧Lantern方法。', '⟦使用⟧稀疏路由表技术，解决了路由问题。'])(
    '%s',
    (brief) => {
      checkRule(briefWithoutSubject, report(brief));
    },
  );

  it.each(['北岸大学发布了Lantern论文。', '研究团队发布了Lantern论文。', 'Lantern使用稀疏路由表。', '（简报待补充）'])(
    'leaves %s alone',
    (brief) => {
      checkRule(briefWithoutSubject, report(brief));
    },
  );

  it.each([
    ['Northshore University', 'Northshore University'],
    ['Northshore University, Lumen Research', 'Northshore University与Lumen Research'],
    ['南湾研究所、MIT、Lumen Research', '南湾研究所等机构'],
    ['MIT, https://lantern.example', 'MIT'],
  ])('inserts the institutions %s as %s', (names, subject) => {
    const title = 'Limits of Sparse Routing Tables for Serving';
    const broken = inventedReport({ brief: '发布了Lantern论文。', briefTitle: title, detailTitle: title });
    const digest = edited(broken, [institutions, names]);
    expect(checkFix(briefWithoutSubject, digest, { safe: false })).toBe(
      edited(digest, ['发布了Lantern', `${subject}发布了Lantern`]),
    );
  });

  it('offers nothing while no institution is known', () => {
    for (const names of ['', 'Sparse Routing Tables for Mixture-of-Experts Serving'])
      expect(fixesIn(briefWithoutSubject, report('发布了Lantern论文。', names))).toEqual([]);
  });
});

describe('anonymous-brief', () => {
  it.each([
    '⟦研究团队⟧发布了Lantern论文。',
    '⟦某研究机构⟧提出Lantern。',
    '⟦相关机构⟧发布了论文。',
    '⟦作者⟧提出Lantern。',
  ])('%s', (brief) => {
    checkRule(anonymousBrief, report(brief));
  });

  it.each([
    '北岸大学研究团队发布了Lantern论文。',
    '研究团队协作的路由方法Lantern。',
    '发布了Lantern论文。',
    '华为研究团队提出Lantern。',
  ])('leaves %s alone', (brief) => {
    checkRule(anonymousBrief, report(brief));
  });

  it('says nothing while no institution is known', () => {
    for (const names of ['', 'Sparse Routing Tables for Mixture-of-Experts Serving'])
      checkRule(anonymousBrief, report('研究团队发布了Lantern论文。', names));
  });

  it('is gone when the institutions stand there', () => {
    expect(checkFix(anonymousBrief, report('某研究机构发布了Lantern论文。'), { safe: false })).toBe(
      report('Northshore University与Lumen Research发布了Lantern论文。'),
    );
  });
});
