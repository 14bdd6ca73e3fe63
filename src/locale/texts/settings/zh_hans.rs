//! Simplified Chinese.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "阅读设置",
    close: "关闭",
    reset: "恢复默认",
    kept: "已保存在此浏览器中",
    not_kept: "此浏览器不保存设置",
    theme: "颜色",
    auto: "自动",
    light: "浅色",
    dark: "深色",
    sepia: "护眼",
    contrast: "高对比",
    own_colors: "自定义",
    text: "文字",
    background: "背景",
    links: "链接",
    low_contrast: "对比度为 ①:1，达到 4.5:1 才易于阅读。",
    size: "字号",
    font: "字体",
    standard_font: "标准",
    serif: "宋体",
    sans: "黑体",
    own_font: "其他",
    family: "已安装字体的名称",
    weight: "粗细",
    spacing: "间距",
    leading: "行距",
    letter_spacing: "字距",
    paragraph_spacing: "段距",
    indent: "段首缩进两字",
    width: "栏宽",
    justify: "两端对齐",
};
