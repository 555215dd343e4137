import { words } from './text';

/** The tablet at the door. */
export const kioskWords = words({
  'kiosk.badge': { zh: '请刷工作卡', en: 'Present your badge' },
  'kiosk.badge.teach': { zh: '没有工作卡的来访人员,请由陪同的本厅人员申请。', en: 'Visitors without a badge: whoever escorts you asks for you.' },
  'kiosk.pin': { zh: '请输入口令码', en: 'Type your PIN' },
  'kiosk.pin.typed': { zh: '已输入 {count} 位', en: '{count} digits typed' },
  'kiosk.pin.back': { zh: '删除一位', en: 'Delete one digit' },
  'kiosk.pin.none': { zh: '我没有口令码', en: 'I have no PIN' },
  'kiosk.hello': { zh: '{name},您好', en: 'Hello {name}' },
  'kiosk.refused': { zh: '未能识别', en: 'Not identified' },
  'kiosk.ask': { zh: '为什么进入?', en: 'Why do you go in?' },
  'kiosk.asked': { zh: '申请已送达班长', en: 'The lead has your request' },
  'kiosk.asked.teach': { zh: '同意后即可开门;结果也显示在您的手机上。', en: 'Once there is consent the door may be opened; your phone shows the answer too.' },
  'kiosk.done': { zh: '完成', en: 'Done' },
  'kiosk.reset': { zh: '重新开始', en: 'Start again' },
  'kiosk.door': { zh: '这块平板在哪扇门?', en: 'At which door is this tablet?' },
});
