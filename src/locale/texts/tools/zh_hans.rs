//! Simplified Chinese.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "文章工具",
    close: "关闭",
    contents: "目录",
    top: "回到顶部",
    share: "分享",
    copy_link: "复制链接",
    copied: "已复制",
    not_copied: "浏览器不允许复制",
    copy_quote: "复制引文和链接",
    resume: "从上次读到的地方继续",
    print: "打印",
    save_html: "保存为网页",
    save_markdown: "保存为 Markdown",
    saved: "已保存：①",
    not_saved: "无法生成文件",
    listen: "朗读",
    play: "继续",
    pause: "暂停",
    stop: "停止",
    previous_sentence: "上一句",
    next_sentence: "下一句",
    previous_paragraph: "上一段",
    next_paragraph: "下一段",
    speed: "语速",
    voice: "语音",
    captions: "朗读图片说明",
};
