//! Traditional Chinese.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "文章工具",
    close: "關閉",
    contents: "目錄",
    top: "回到頂端",
    share: "分享",
    copy_link: "複製連結",
    copied: "已複製",
    not_copied: "瀏覽器不允許複製",
    copy_quote: "複製引文和連結",
    resume: "從上次讀到的地方繼續",
    print: "列印",
    save_html: "儲存為網頁",
    save_markdown: "儲存為 Markdown",
    saved: "已儲存：①",
    not_saved: "無法產生檔案",
    listen: "朗讀",
    play: "繼續",
    pause: "暫停",
    stop: "停止",
    previous_sentence: "上一句",
    next_sentence: "下一句",
    previous_paragraph: "上一段",
    next_paragraph: "下一段",
    speed: "語速",
    voice: "語音",
    captions: "朗讀圖片說明",
};
