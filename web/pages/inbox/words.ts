// The words of the inbox.

const zhCN = {
  nothing: '没有提醒。到期、逾期和需要办理的事项会按天汇总在这里，每天最多一份。',
  unread: '未读',
  read: '全部标为已读',
  count: (count: number) => `${count}条`,
}

const en: typeof zhCN = {
  nothing: 'No reminders. What is due, overdue or to be done is gathered here, once a day at most.',
  unread: 'unread',
  read: 'Mark all as read',
  count: (count) => `${count} ${count === 1 ? 'line' : 'lines'}`,
}

export const words = { 'zh-CN': zhCN, en }
