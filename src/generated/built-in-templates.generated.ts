// Generated from templates/ by scripts/generate.ts; not to be edited.
// @ts-nocheck
import type { TemplateSpecification } from 'handlebars'
import type { Location } from '../model/index.ts'
import type { TemplateSet } from '../render/compiled-templates.ts'

export const templates: TemplateSet = {
  "main": {
    "name": "haproxy.cfg",
    "file": "templates/haproxy.cfg.hbs",
    "text": "{{> global}}\n\n{{> defaults}}\n{{#each sections}}\n\n{{> section}}\n{{/each}}\n{{#each peers}}\n\n{{> section}}\n{{/each}}\n{{#each frontends}}\n\n{{> frontend}}\n{{/each}}\n{{#each backends}}\n\n{{> backend}}\n{{/each}}\n{{#each listens}}\n\n{{> section}}\n{{/each}}\n"
  },
  "partials": [
    {
      "name": "backend",
      "file": "templates/partials/backend.hbs",
      "text": "backend {{name}}{{#if defaultsName}} from {{defaultsName}}{{/if}}\n{{lines lines}}\n{{servers servers}}\n"
    },
    {
      "name": "defaults",
      "file": "templates/partials/defaults.hbs",
      "text": "defaults{{#if defaultsName}} {{defaultsName}}{{/if}}\n{{#if closesIdleOnResponse}}\n    option idle-close-on-response\n{{/if}}\n{{lines defaults}}\n{{#if defaultsName}}\n\ndefaults from {{defaultsName}}\n{{/if}}\n"
    },
    {
      "name": "frontend",
      "file": "templates/partials/frontend.hbs",
      "text": "frontend {{name}}\n{{#each binds}}\n    bind {{line this}}\n{{/each}}\n{{lines lines}}\n{{#if backend}}\n    default_backend {{backend}}\n{{/if}}\n"
    },
    {
      "name": "global",
      "file": "templates/partials/global.hbs",
      "text": "global\n{{lines global}}\n"
    },
    {
      "name": "section",
      "file": "templates/partials/section.hbs",
      "text": "{{line header}}\n{{lines lines}}\n"
    }
  ]
}

/** Of the marks in the code, in their order. */
export const locations: readonly Location[] = [{"file":"templates/partials/backend.hbs","start":{"line":1,"column":1}},{"file":"templates/partials/backend.hbs","start":{"line":2,"column":1}},{"file":"templates/partials/backend.hbs","start":{"line":3,"column":1}},{"file":"templates/partials/defaults.hbs","start":{"line":1,"column":1}},{"file":"templates/partials/defaults.hbs","start":{"line":3,"column":1},"end":{"line":3,"column":34}},{"file":"templates/partials/defaults.hbs","start":{"line":5,"column":1}},{"file":"templates/partials/defaults.hbs","start":{"line":7,"column":1},"end":{"line":7,"column":1}},{"file":"templates/partials/defaults.hbs","start":{"line":8,"column":1}},{"file":"templates/partials/frontend.hbs","start":{"line":1,"column":1}},{"file":"templates/partials/frontend.hbs","start":{"line":3,"column":1}},{"file":"templates/partials/frontend.hbs","start":{"line":5,"column":1}},{"file":"templates/partials/frontend.hbs","start":{"line":7,"column":1}},{"file":"templates/partials/global.hbs","start":{"line":1,"column":1},"end":{"line":1,"column":7}},{"file":"templates/partials/global.hbs","start":{"line":2,"column":1}},{"file":"templates/partials/section.hbs","start":{"line":1,"column":1}},{"file":"templates/partials/section.hbs","start":{"line":2,"column":1}},{"file":"templates/haproxy.cfg.hbs","start":{"line":1,"column":1}},{"file":"templates/haproxy.cfg.hbs","start":{"line":4,"column":1}},{"file":"templates/haproxy.cfg.hbs","start":{"line":8,"column":1}},{"file":"templates/haproxy.cfg.hbs","start":{"line":12,"column":1}},{"file":"templates/haproxy.cfg.hbs","start":{"line":16,"column":1}},{"file":"templates/haproxy.cfg.hbs","start":{"line":20,"column":1}}]

/** By file. */
export const codes: ReadonlyMap<string, TemplateSpecification> = new Map(Object.entries({
'templates/partials/backend.hbs': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " from "
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"backend","start":{"line":1,"column":42},"end":{"line":1,"column":58}} )).call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(depth0, "defaultsName", {"source":"backend","start":{"line":1,"column":44},"end":{"line":1,"column":56}} ),{"name":"word","hash":{},"data":data,"loc":{"source":"backend","start":{"line":1,"column":42},"end":{"line":1,"column":58}}})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "backend "
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"backend","start":{"line":1,"column":8},"end":{"line":1,"column":16}} )).call(alias2,alias1(depth0, "name", {"source":"backend","start":{"line":1,"column":10},"end":{"line":1,"column":14}} ),{"name":"word","hash":{},"data":data,"loc":{"source":"backend","start":{"line":1,"column":8},"end":{"line":1,"column":16}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0, "defaultsName", {"source":"backend","start":{"line":1,"column":22},"end":{"line":1,"column":34}} ),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"backend","start":{"line":1,"column":16},"end":{"line":1,"column":65}}})) != null ? stack1 : "")
    + "\u00000\u0000\n"
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"backend","start":{"line":2,"column":0},"end":{"line":2,"column":15}} )).call(alias2,(lookupProperty(helpers,"lines")||alias1(depth0, "lines", {"source":"backend","start":{"line":2,"column":2},"end":{"line":2,"column":7}} )).call(alias2,alias1(depth0, "lines", {"source":"backend","start":{"line":2,"column":8},"end":{"line":2,"column":13}} ),{"name":"lines","hash":{},"data":data,"loc":{"source":"backend","start":{"line":2,"column":0},"end":{"line":2,"column":15}}}),{"name":"word","hash":{},"data":data,"loc":{"source":"backend","start":{"line":2,"column":0},"end":{"line":2,"column":15}}})) != null ? stack1 : "")
    + "\u00001\u0000\n"
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"backend","start":{"line":3,"column":0},"end":{"line":3,"column":19}} )).call(alias2,(lookupProperty(helpers,"servers")||alias1(depth0, "servers", {"source":"backend","start":{"line":3,"column":2},"end":{"line":3,"column":9}} )).call(alias2,alias1(depth0, "servers", {"source":"backend","start":{"line":3,"column":10},"end":{"line":3,"column":17}} ),{"name":"servers","hash":{},"data":data,"loc":{"source":"backend","start":{"line":3,"column":0},"end":{"line":3,"column":19}}}),{"name":"word","hash":{},"data":data,"loc":{"source":"backend","start":{"line":3,"column":0},"end":{"line":3,"column":19}}})) != null ? stack1 : "")
    + "\u00002\u0000\n";
},"useData":true},
'templates/partials/defaults.hbs': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"defaults","start":{"line":1,"column":29},"end":{"line":1,"column":45}} )).call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(depth0, "defaultsName", {"source":"defaults","start":{"line":1,"column":31},"end":{"line":1,"column":43}} ),{"name":"word","hash":{},"data":data,"loc":{"source":"defaults","start":{"line":1,"column":29},"end":{"line":1,"column":45}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return "    option idle-close-on-response\u00004\u0000\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u00006\u0000\ndefaults from "
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"defaults","start":{"line":8,"column":14},"end":{"line":8,"column":30}} )).call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(depth0, "defaultsName", {"source":"defaults","start":{"line":8,"column":16},"end":{"line":8,"column":28}} ),{"name":"word","hash":{},"data":data,"loc":{"source":"defaults","start":{"line":8,"column":14},"end":{"line":8,"column":30}}})) != null ? stack1 : "")
    + "\u00007\u0000\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "defaults"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0, "defaultsName", {"source":"defaults","start":{"line":1,"column":14},"end":{"line":1,"column":26}} ),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"defaults","start":{"line":1,"column":8},"end":{"line":1,"column":52}}})) != null ? stack1 : "")
    + "\u00003\u0000\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0, "closesIdleOnResponse", {"source":"defaults","start":{"line":2,"column":6},"end":{"line":2,"column":26}} ),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"defaults","start":{"line":2,"column":0},"end":{"line":4,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"defaults","start":{"line":5,"column":0},"end":{"line":5,"column":18}} )).call(alias2,(lookupProperty(helpers,"lines")||alias1(depth0, "lines", {"source":"defaults","start":{"line":5,"column":2},"end":{"line":5,"column":7}} )).call(alias2,alias1(depth0, "defaults", {"source":"defaults","start":{"line":5,"column":8},"end":{"line":5,"column":16}} ),{"name":"lines","hash":{},"data":data,"loc":{"source":"defaults","start":{"line":5,"column":0},"end":{"line":5,"column":18}}}),{"name":"word","hash":{},"data":data,"loc":{"source":"defaults","start":{"line":5,"column":0},"end":{"line":5,"column":18}}})) != null ? stack1 : "")
    + "\u00005\u0000\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0, "defaultsName", {"source":"defaults","start":{"line":6,"column":6},"end":{"line":6,"column":18}} ),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"defaults","start":{"line":6,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "");
},"useData":true},
'templates/partials/frontend.hbs': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    bind "
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"frontend","start":{"line":3,"column":9},"end":{"line":3,"column":22}} )).call(alias2,(lookupProperty(helpers,"line")||alias1(depth0, "line", {"source":"frontend","start":{"line":3,"column":11},"end":{"line":3,"column":15}} )).call(alias2,depth0,{"name":"line","hash":{},"data":data,"loc":{"source":"frontend","start":{"line":3,"column":9},"end":{"line":3,"column":22}}}),{"name":"word","hash":{},"data":data,"loc":{"source":"frontend","start":{"line":3,"column":9},"end":{"line":3,"column":22}}})) != null ? stack1 : "")
    + "\u00009\u0000\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    default_backend "
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"frontend","start":{"line":7,"column":20},"end":{"line":7,"column":31}} )).call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(depth0, "backend", {"source":"frontend","start":{"line":7,"column":22},"end":{"line":7,"column":29}} ),{"name":"word","hash":{},"data":data,"loc":{"source":"frontend","start":{"line":7,"column":20},"end":{"line":7,"column":31}}})) != null ? stack1 : "")
    + "\u000011\u0000\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "frontend "
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"frontend","start":{"line":1,"column":9},"end":{"line":1,"column":17}} )).call(alias2,alias1(depth0, "name", {"source":"frontend","start":{"line":1,"column":11},"end":{"line":1,"column":15}} ),{"name":"word","hash":{},"data":data,"loc":{"source":"frontend","start":{"line":1,"column":9},"end":{"line":1,"column":17}}})) != null ? stack1 : "")
    + "\u00008\u0000\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0, "binds", {"source":"frontend","start":{"line":2,"column":8},"end":{"line":2,"column":13}} ),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"frontend","start":{"line":2,"column":0},"end":{"line":4,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"frontend","start":{"line":5,"column":0},"end":{"line":5,"column":15}} )).call(alias2,(lookupProperty(helpers,"lines")||alias1(depth0, "lines", {"source":"frontend","start":{"line":5,"column":2},"end":{"line":5,"column":7}} )).call(alias2,alias1(depth0, "lines", {"source":"frontend","start":{"line":5,"column":8},"end":{"line":5,"column":13}} ),{"name":"lines","hash":{},"data":data,"loc":{"source":"frontend","start":{"line":5,"column":0},"end":{"line":5,"column":15}}}),{"name":"word","hash":{},"data":data,"loc":{"source":"frontend","start":{"line":5,"column":0},"end":{"line":5,"column":15}}})) != null ? stack1 : "")
    + "\u000010\u0000\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0, "backend", {"source":"frontend","start":{"line":6,"column":6},"end":{"line":6,"column":13}} ),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"frontend","start":{"line":6,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "");
},"useData":true},
'templates/partials/global.hbs': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "global\u000012\u0000\n"
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"global","start":{"line":2,"column":0},"end":{"line":2,"column":16}} )).call(alias2,(lookupProperty(helpers,"lines")||alias1(depth0, "lines", {"source":"global","start":{"line":2,"column":2},"end":{"line":2,"column":7}} )).call(alias2,alias1(depth0, "global", {"source":"global","start":{"line":2,"column":8},"end":{"line":2,"column":14}} ),{"name":"lines","hash":{},"data":data,"loc":{"source":"global","start":{"line":2,"column":0},"end":{"line":2,"column":16}}}),{"name":"word","hash":{},"data":data,"loc":{"source":"global","start":{"line":2,"column":0},"end":{"line":2,"column":16}}})) != null ? stack1 : "")
    + "\u000013\u0000\n";
},"useData":true},
'templates/partials/section.hbs': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"section","start":{"line":1,"column":0},"end":{"line":1,"column":15}} )).call(alias2,(lookupProperty(helpers,"line")||alias1(depth0, "line", {"source":"section","start":{"line":1,"column":2},"end":{"line":1,"column":6}} )).call(alias2,alias1(depth0, "header", {"source":"section","start":{"line":1,"column":7},"end":{"line":1,"column":13}} ),{"name":"line","hash":{},"data":data,"loc":{"source":"section","start":{"line":1,"column":0},"end":{"line":1,"column":15}}}),{"name":"word","hash":{},"data":data,"loc":{"source":"section","start":{"line":1,"column":0},"end":{"line":1,"column":15}}})) != null ? stack1 : "")
    + "\u000014\u0000\n"
    + ((stack1 = (lookupProperty(helpers,"word")||alias1(depth0, "word", {"source":"section","start":{"line":2,"column":0},"end":{"line":2,"column":15}} )).call(alias2,(lookupProperty(helpers,"lines")||alias1(depth0, "lines", {"source":"section","start":{"line":2,"column":2},"end":{"line":2,"column":7}} )).call(alias2,alias1(depth0, "lines", {"source":"section","start":{"line":2,"column":8},"end":{"line":2,"column":13}} ),{"name":"lines","hash":{},"data":data,"loc":{"source":"section","start":{"line":2,"column":0},"end":{"line":2,"column":15}}}),{"name":"word","hash":{},"data":data,"loc":{"source":"section","start":{"line":2,"column":0},"end":{"line":2,"column":15}}})) != null ? stack1 : "")
    + "\u000015\u0000\n";
},"useData":true},
'templates/haproxy.cfg.hbs': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u000017\u0000\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"section"),depth0,{"name":"section","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u000018\u0000\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"section"),depth0,{"name":"section","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u000019\u0000\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"frontend"),depth0,{"name":"frontend","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u000020\u0000\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"backend"),depth0,{"name":"backend","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\u000021\u0000\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"section"),depth0,{"name":"section","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"global"),depth0,{"name":"global","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\u000016\u0000\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"defaults"),depth0,{"name":"defaults","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0, "sections", {"source":"haproxy.cfg","start":{"line":4,"column":8},"end":{"line":4,"column":16}} ),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"haproxy.cfg","start":{"line":4,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0, "peers", {"source":"haproxy.cfg","start":{"line":8,"column":8},"end":{"line":8,"column":13}} ),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"haproxy.cfg","start":{"line":8,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0, "frontends", {"source":"haproxy.cfg","start":{"line":12,"column":8},"end":{"line":12,"column":17}} ),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"haproxy.cfg","start":{"line":12,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0, "backends", {"source":"haproxy.cfg","start":{"line":16,"column":8},"end":{"line":16,"column":16}} ),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"haproxy.cfg","start":{"line":16,"column":0},"end":{"line":19,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0, "listens", {"source":"haproxy.cfg","start":{"line":20,"column":8},"end":{"line":20,"column":15}} ),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"source":"haproxy.cfg","start":{"line":20,"column":0},"end":{"line":23,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
}))
