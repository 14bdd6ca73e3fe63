//! Spanish.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Herramientas del artículo",
    close: "Cerrar",
    contents: "Índice",
    top: "Volver arriba",
    share: "Compartir",
    copy_link: "Copiar enlace",
    copied: "Copiado",
    not_copied: "Este navegador no permite copiar",
    copy_quote: "Copiar cita con enlace",
    resume: "Continuar donde lo dejó",
    print: "Imprimir",
    save_html: "Guardar como página web",
    save_markdown: "Guardar como Markdown",
    saved: "Guardado: ①",
    not_saved: "No se pudo crear el archivo",
    listen: "Escuchar",
    play: "Reproducir",
    pause: "Pausar",
    stop: "Detener",
    previous_sentence: "Frase anterior",
    next_sentence: "Frase siguiente",
    previous_paragraph: "Párrafo anterior",
    next_paragraph: "Párrafo siguiente",
    speed: "Velocidad",
    voice: "Voz",
    captions: "Leer los pies de foto",
};
