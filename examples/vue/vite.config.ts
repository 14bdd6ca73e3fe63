import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Vue treats the tag as a custom element and not as a component.
const compilerOptions = { isCustomElement: (tag: string) => tag === 'article-viewer' };

export default defineConfig({ plugins: [vue({ template: { compilerOptions } })] });
