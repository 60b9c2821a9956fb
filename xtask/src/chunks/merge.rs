//! Several pieces of one cut as one. They have the same types and import nothing but memory, table and stack pointer, each the
//! only one of its kind: so what moves is the numbers of functions.

use crate::Result;
use std::mem::Discriminant;
use wasm_encoder::{
    CodeSection, CustomSection, DataSection, ElementSection, FunctionSection, ImportSection, Module,
    TypeSection,
    reencode::{Error, Reencode},
};
use wasmparser::{Parser, Payload, TypeRef};

const FEATURES: &str = "target_features";

/// Moves a piece's functions behind those of the pieces before it.
struct Moved(u32);

impl Reencode for Moved {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error<Self::Error>> {
        Ok(function + self.0)
    }
}

/// The sections of the whole, as far as it is made.
#[derive(Default)]
struct Whole {
    types: Option<TypeSection>,
    /// What the code asks of the engine that runs it; the optimiser reads it.
    features: Vec<u8>,
    imports: ImportSection,
    imported: Vec<(String, Discriminant<TypeRef>)>,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
}

/// One module of several.
pub(super) fn merge(pieces: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut whole = Whole::default();
    for piece in pieces {
        whole.add(piece).map_err(|error| format!("pieces of wasm could not be joined: {error}"))?;
    }
    Ok(whole.finish())
}

impl Whole {
    fn add(&mut self, piece: &[u8]) -> std::result::Result<(), String> {
        let mut moved = Moved(self.functions.len());
        let said = |error: Error<std::convert::Infallible>| error.to_string();
        for payload in Parser::new(0).parse_all(piece) {
            match payload.map_err(|error| error.to_string())? {
                Payload::TypeSection(section) if self.types.is_none() => {
                    let mut types = TypeSection::new();
                    moved.parse_type_section(&mut types, section).map_err(said)?;
                    self.types = Some(types);
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(|error| error.to_string())?;
                        if matches!(import.ty, TypeRef::Func(_)) {
                            return Err(format!("{} is a function", import.name));
                        }
                        let kind = std::mem::discriminant(&import.ty);
                        match self.imported.iter().find(|(name, of)| *name == import.name || *of == kind) {
                            // Numbers of memory, table and stack pointer do not move: each is the only one.
                            Some((name, of)) if *name == import.name && *of == kind => {}
                            Some(_) => {
                                return Err(format!("{} is not the only one of its kind", import.name));
                            }
                            None => {
                                self.imported.push((import.name.to_owned(), kind));
                                moved.parse_import(&mut self.imports, import).map_err(said)?;
                            }
                        }
                    }
                }
                Payload::FunctionSection(section) => {
                    moved.parse_function_section(&mut self.functions, section).map_err(said)?;
                }
                Payload::ElementSection(section) => {
                    moved.parse_element_section(&mut self.elements, section).map_err(said)?;
                }
                Payload::CodeSectionStart { .. } => {}
                Payload::CodeSectionEntry(body) => {
                    moved.parse_function_body(&mut self.code, body).map_err(said)?;
                }
                Payload::DataSection(section) => {
                    for segment in section {
                        let segment = segment.map_err(|error| error.to_string())?;
                        // The cut leaves an empty one for each that is elsewhere.
                        if !segment.data.is_empty() {
                            moved.parse_data(&mut self.data, segment).map_err(said)?;
                        }
                    }
                }
                Payload::ExportSection(section) if section.count() > 0 => {
                    return Err("a piece exports something".into());
                }
                Payload::CustomSection(section) if section.name() == FEATURES => {
                    self.features = section.data().to_vec();
                }
                Payload::StartSection { .. } => return Err("a piece starts something".into()),
                _ => {}
            }
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut module = Module::new();
        if let Some(types) = &self.types {
            module.section(types);
        }
        module.section(&self.imports).section(&self.functions).section(&self.elements);
        module.section(&self.code).section(&self.data);
        module.section(&CustomSection { name: FEATURES.into(), data: self.features.into() });
        module.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, EntityType, Function, GlobalType, Instruction, MemoryType, ValType};

    /// One function that calls itself, one global, one empty segment and one of a byte.
    fn piece(byte: u8) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        let memory =
            MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        imports.import("main", "memory", EntityType::Memory(memory));
        let global = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        imports.import("main", "stack", EntityType::Global(global));
        let (mut functions, mut code, mut data) =
            (FunctionSection::new(), CodeSection::new(), DataSection::new());
        functions.function(0);
        let mut body = Function::new([]);
        body.instruction(&Instruction::Call(0)).instruction(&Instruction::End);
        code.function(&body);
        data.active(0, &ConstExpr::i32_const(0), []);
        data.active(0, &ConstExpr::i32_const(byte.into()), [byte]);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code).section(&data);
        module.finish()
    }

    #[test]
    fn functions_move_and_what_is_imported_is_imported_once() {
        let whole = merge(&[piece(7), piece(9)]).unwrap();
        let (mut imports, mut calls, mut bytes) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&whole) {
            match payload.unwrap() {
                Payload::ImportSection(section) => imports = section.into_imports().count(),
                Payload::CodeSectionEntry(body) => {
                    calls.push(format!("{:?}", body.get_operators_reader().unwrap().read().unwrap()))
                }
                Payload::DataSection(section) => {
                    bytes.extend(section.into_iter().map(|segment| segment.unwrap().data.to_vec()))
                }
                _ => {}
            }
        }
        assert_eq!(imports, 2);
        assert_eq!(calls, ["Call { function_index: 0 }", "Call { function_index: 1 }"]);
        assert_eq!(bytes, [[7], [9]]);
    }

    #[test]
    fn what_is_no_piece_is_refused() {
        assert!(merge(&[b"no wasm".to_vec()]).is_err());
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("main", "f", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        assert!(merge(&[module.finish()]).unwrap_err().contains("f is a function"));
    }
}
