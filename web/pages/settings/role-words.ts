// Roles as a list shows them: who they are, without the articles of a sentence.

import type { Role } from '@luoshi/delivery'
import type { Language } from '../../words/language.ts'

export const roleWords: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  'zh-CN': {
    supervisor: '督查室',
    liaison: '联络员',
    principal: '单位负责人',
    leader: '分管领导',
    evaluator: '绩效办',
    auditor: '审计、纪检',
    administrator: '系统管理员',
    'security-officer': '安全管理员',
    'audit-officer': '审计管理员',
  },
  en: {
    supervisor: 'supervision office',
    liaison: 'liaison',
    principal: 'principal',
    leader: 'leader in charge',
    evaluator: 'evaluation office',
    auditor: 'auditor',
    administrator: 'administrator',
    'security-officer': 'security officer',
    'audit-officer': 'audit officer',
  },
}
