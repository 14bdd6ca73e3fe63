//! Traditional Chinese.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "閱讀設定",
    close: "關閉",
    reset: "回復預設",
    kept: "已儲存在此瀏覽器中",
    not_kept: "此瀏覽器不儲存設定",
    theme: "顏色",
    auto: "自動",
    light: "淺色",
    dark: "深色",
    sepia: "護眼",
    contrast: "高對比",
    own_colors: "自訂",
    text: "文字",
    background: "背景",
    links: "連結",
    low_contrast: "對比度為 ①:1，達到 4.5:1 才易於閱讀。",
    size: "字級",
    font: "字體",
    standard_font: "標準",
    serif: "宋體",
    sans: "黑體",
    own_font: "其他",
    family: "已安裝字體的名稱",
    weight: "粗細",
    spacing: "間距",
    leading: "行距",
    letter_spacing: "字距",
    paragraph_spacing: "段距",
    indent: "段首縮排兩字",
    width: "欄寬",
    justify: "左右對齊",
};
