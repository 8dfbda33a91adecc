// Taro's templates carry no aria attributes: they are added to the components that screen readers need.
const path = require('node:path');
const components = require('./components.json');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      // H5 has no template: its elements are real DOM and take the attributes as they are.
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, components);
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'));
    },
  });
};
