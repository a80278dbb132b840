"""The contract as this generator reads it: descriptors by name, their comments, and their options as typed messages."""

from __future__ import annotations

from typing import Any

from google.protobuf import descriptor, descriptor_pool, message_factory
from google.protobuf.descriptor_pb2 import FileDescriptorSet

OPTIONS = {"method": "MethodOptions", "field": "FieldOptions", "value": "EnumValueOptions", "oneof": "OneofOptions"}

# Descriptors that know their file only through what contains them.
OWNERS = {
    descriptor.EnumValueDescriptor: "type",
    descriptor.MethodDescriptor: "containing_service",
    descriptor.FieldDescriptor: "containing_type",
}


class Contract:
    """Everything in a descriptor set, read with a pool of its own so that what is installed does not matter."""

    def __init__(self, files: FileDescriptorSet) -> None:
        self._pool = descriptor_pool.DescriptorPool()
        for file in files.file:
            self._pool.Add(file)
        self._comments = {
            (file.name, tuple(place.path)): _text(place.leading_comments)
            for file in files.file
            for place in file.source_code_info.location
            if place.leading_comments
        }
        self.services = [
            self._pool.FindServiceByName(f"{file.package}.{service.name}")
            for file in files.file
            if file.package.startswith("algotrendy.")
            for service in file.service
        ]

    def enum(self, name: str) -> descriptor.EnumDescriptor:
        """The enum of this full name; KeyError where there is none."""
        return self._pool.FindEnumTypeByName(name)

    def option(self, kind: str, of: Any, extension: str) -> Any | None:
        """The value of an option such as `algotrendy.auth.v1.rule`; None where it is not set."""
        options_type = self._pool.FindMessageTypeByName(f"google.protobuf.{OPTIONS[kind]}")
        options = message_factory.GetMessageClass(options_type).FromString(of.GetOptions().SerializeToString())
        wanted: Any = self._pool.FindExtensionByName(extension)
        return options.Extensions[wanted] if options.HasExtension(wanted) else None

    def extension(self, name: str) -> descriptor.FieldDescriptor:
        """An extension field by its full name."""
        return self._pool.FindExtensionByName(name)

    def predefined(self, rule: descriptor.FieldDescriptor) -> str:
        """The expression of a shared validation rule such as `algotrendy.types.v1.id`."""
        value = self.option("field", rule, "buf.validate.predefined")
        return str(value.cel[0].expression) if value is not None and value.cel else ""

    def comment(self, of: Any) -> str:
        """What the contract says about a message, field, enum, value, service or method; empty where nothing."""
        return self._comments.get((of_file(of).name, path_of(of)), "")


def _text(comment: str) -> str:
    return "\n".join(line.removeprefix(" ").rstrip() for line in comment.strip("\n").split("\n")).strip()


def of_file(of: Any) -> descriptor.FileDescriptor:
    """The file that defines something."""
    for kind, owner in OWNERS.items():
        if isinstance(of, kind):
            return of_file(getattr(of, owner))
    file: descriptor.FileDescriptor = of.file
    return file


def path_of(of: Any) -> tuple[int, ...]:
    """The numbers by which a descriptor's source locations name something (descriptor.proto, SourceCodeInfo)."""
    if isinstance(of, descriptor.MethodDescriptor):
        return (*path_of(of.containing_service), 2, of.index)
    if isinstance(of, descriptor.ServiceDescriptor):
        return (6, of.index)
    if isinstance(of, descriptor.FieldDescriptor):
        return (*path_of(of.containing_type), 2, of.index)
    if isinstance(of, descriptor.EnumValueDescriptor):
        return (*path_of(of.type), 2, of.index)
    if isinstance(of, descriptor.EnumDescriptor):
        return (*path_of(of.containing_type), 4, _index(of)) if of.containing_type else (5, _index(of))
    return (*path_of(of.containing_type), 3, _index(of)) if of.containing_type else (4, _index(of))


def _index(of: Any) -> int:
    owner = of.containing_type or of.file
    if isinstance(of, descriptor.EnumDescriptor):
        siblings = owner.enum_types if of.containing_type else list(owner.enum_types_by_name.values())
    else:
        siblings = owner.nested_types if of.containing_type else list(owner.message_types_by_name.values())
    return [sibling.full_name for sibling in siblings].index(of.full_name)
