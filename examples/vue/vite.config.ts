import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Vue leaves the element alone, instead of looking for a component of that name.
const compilerOptions = { isCustomElement: (tag: string) => tag === 'article-viewer' };

export default defineConfig({ plugins: [vue({ template: { compilerOptions } })] });
