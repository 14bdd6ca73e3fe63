//! Portuguese.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Ferramentas do artigo",
    close: "Fechar",
    contents: "Índice",
    top: "Voltar ao topo",
    share: "Compartilhar",
    copy_link: "Copiar link",
    copied: "Copiado",
    not_copied: "Este navegador não permite copiar",
    copy_quote: "Copiar citação com link",
    resume: "Continuar de onde parou",
    print: "Imprimir",
    save_html: "Salvar como página da web",
    save_markdown: "Salvar como Markdown",
    saved: "Salvo: ①",
    not_saved: "Não foi possível criar o arquivo",
    listen: "Ouvir",
    play: "Reproduzir",
    pause: "Pausar",
    stop: "Parar",
    previous_sentence: "Frase anterior",
    next_sentence: "Próxima frase",
    previous_paragraph: "Parágrafo anterior",
    next_paragraph: "Próximo parágrafo",
    speed: "Velocidade",
    voice: "Voz",
    captions: "Ler as legendas",
};
