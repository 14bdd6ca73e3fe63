// The texts of the reading app's page, in the languages of the viewer's interface.

import { chooseLocale, direction as directionOf } from '../first-screen/words.js';

const TEXTS = {
  en: {
    save: 'Save for offline reading',
    saved: 'Saved',
    saveAll: (count) => (count === 1 ? 'Save this article offline' : `Save these ${count} articles offline`),
    saving: (done, total) => `Saving ${done} of ${total}`,
    cancel: 'Cancel',
    offline: 'No connection',
    stale: (date) => `No connection: copy of ${date}`,
    title: 'Offline articles',
    open: 'Offline articles',
    missing: 'This article is not stored on this device. These are:',
    nothing: 'No article is stored yet. Articles that you read are kept, and those that you save stay.',
    savedGroup: 'Saved',
    readGroup: 'Read',
    remove: 'Remove',
    removeAll: 'Remove all',
    used: (used, budget) => `${used} used. Articles that are not saved make room beyond ${budget}.`,
    available: 'Available offline',
    full: 'The storage of this device is full. Articles that you read are not kept any more; saved ones stay.',
    fullSaving: 'The storage of this device is full: the article was not saved.',
    failed: 'The article could not be saved. Check the connection and try again.',
    withoutPhotos: (count) => `Saved, but photos are missing: ${count}. Their server does not allow them to be stored.`,
    back: 'Back',
    close: 'Close',
    newVersion: 'A new version is available.',
    reload: 'Reload',
  },
  'zh-Hans': {
    save: '保存供离线阅读',
    saved: '已保存',
    saveAll: (count) => `离线保存这${count}篇文章`,
    saving: (done, total) => `正在保存 ${done}/${total}`,
    cancel: '取消',
    offline: '没有网络连接',
    stale: (date) => `没有网络连接，显示${date}的副本`,
    title: '离线文章',
    open: '离线文章',
    missing: '这篇文章未存储在本设备上。以下文章可以阅读：',
    nothing: '还没有存储文章。读过的文章会自动保留，保存的文章会一直留存。',
    savedGroup: '已保存',
    readGroup: '读过',
    remove: '移除',
    removeAll: '全部移除',
    used: (used, budget) => `已用 ${used}。未保存的文章超过 ${budget} 后会被清理。`,
    available: '可离线阅读',
    full: '设备存储空间已满：读过的文章不再保留，已保存的文章不受影响。',
    fullSaving: '设备存储空间已满，文章未能保存。',
    failed: '文章未能保存，请检查网络后重试。',
    withoutPhotos: (count) => `已保存，但缺少${count}张图片：图片服务器不允许存储。`,
    back: '返回',
    close: '关闭',
    newVersion: '有新版本可用。',
    reload: '重新加载',
  },
  'zh-Hant': {
    save: '儲存供離線閱讀',
    saved: '已儲存',
    saveAll: (count) => `離線儲存這${count}篇文章`,
    saving: (done, total) => `正在儲存 ${done}/${total}`,
    cancel: '取消',
    offline: '沒有網路連線',
    stale: (date) => `沒有網路連線，顯示${date}的副本`,
    title: '離線文章',
    open: '離線文章',
    missing: '這篇文章未儲存在本裝置上。以下文章可以閱讀：',
    nothing: '尚未儲存文章。讀過的文章會自動保留，儲存的文章會一直留存。',
    savedGroup: '已儲存',
    readGroup: '讀過',
    remove: '移除',
    removeAll: '全部移除',
    used: (used, budget) => `已用 ${used}。未儲存的文章超過 ${budget} 後會被清理。`,
    available: '可離線閱讀',
    full: '裝置儲存空間已滿：讀過的文章不再保留，已儲存的文章不受影響。',
    fullSaving: '裝置儲存空間已滿，文章未能儲存。',
    failed: '文章未能儲存，請檢查網路後重試。',
    withoutPhotos: (count) => `已儲存，但缺少${count}張圖片：圖片伺服器不允許儲存。`,
    back: '返回',
    close: '關閉',
    newVersion: '有新版本可用。',
    reload: '重新載入',
  },
  ar: {
    save: 'احفظ للقراءة دون اتصال',
    saved: 'محفوظ',
    saveAll: (count) => `احفظ هذه المقالات دون اتصال (${count})`,
    saving: (done, total) => `جارٍ الحفظ: ${done} من ${total}`,
    cancel: 'إلغاء',
    offline: 'لا يوجد اتصال',
    stale: (date) => `لا يوجد اتصال: نسخة ${date}`,
    title: 'مقالات دون اتصال',
    open: 'مقالات دون اتصال',
    missing: 'هذه المقالة غير مخزّنة على هذا الجهاز. المقالات المخزّنة:',
    nothing: 'لا توجد مقالات مخزّنة بعد. تُحفظ المقالات التي تقرؤها تلقائيًا، وتبقى المقالات التي تحفظها.',
    savedGroup: 'محفوظة',
    readGroup: 'مقروءة',
    remove: 'إزالة',
    removeAll: 'إزالة الكل',
    used: (used, budget) => `المساحة المستخدمة: ${used}. تُزال المقالات غير المحفوظة عند تجاوز ${budget}.`,
    available: 'متاحة دون اتصال',
    full: 'امتلأت مساحة التخزين في هذا الجهاز: لن تُحفظ المقالات المقروءة بعد الآن، وتبقى المقالات المحفوظة.',
    fullSaving: 'امتلأت مساحة التخزين في هذا الجهاز: لم تُحفظ المقالة.',
    failed: 'تعذّر حفظ المقالة. تحقّق من الاتصال وحاول مجددًا.',
    withoutPhotos: (count) => `حُفظت المقالة دون بعض الصور (${count}): خادمها لا يسمح بتخزينها.`,
    back: 'رجوع',
    close: 'إغلاق',
    newVersion: 'يتوفر إصدار جديد.',
    reload: 'إعادة التحميل',
  },
};

/** The language of the viewer's interface, which follows the article. Before the viewer has started it is the page's. */
export function language() {
  const view = document.querySelector('article-viewer').shadowRoot?.querySelector('[part~="viewer"]');
  return chooseLocale([view?.lang || document.documentElement.lang]);
}

/** The direction of that language. */
export const direction = () => directionOf(language());

export const texts = () => TEXTS[language()];

/** A date and time as that language writes it. */
export const dateText = (date) =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(date));

/** A number of bytes. */
export function sizeText(bytes) {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}
