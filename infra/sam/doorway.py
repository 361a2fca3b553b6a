"""Lets containers reach a service that listens only on this machine's loopback.

A container on Docker's bridge has its own loopback. The bridge's gateway is an address that only
this machine and its containers reach: a doorway listens there and forwards bytes.
"""

import contextlib
import ipaddress
import json
import socket
import subprocess
import threading
from urllib.parse import urlsplit


@contextlib.contextmanager
def doorway(endpoint, host=None):
    """The address under which a container reaches the endpoint, while the context lasts.

    An endpoint that is not on the loopback is reachable as it is.
    """
    address = urlsplit(endpoint)
    if address.hostname not in ("127.0.0.1", "localhost"):
        yield endpoint
        return
    host = host or bridge_gateway()
    with socket.create_server((host, 0)) as server:
        target = (address.hostname, address.port or 80)
        threading.Thread(target=accept, args=(server, target), daemon=True).start()
        yield f"{address.scheme}://{host}:{server.getsockname()[1]}"


def bridge_gateway():
    """The address that this machine has on Docker's default bridge."""
    command = ["docker", "network", "inspect", "bridge", "--format", "{{json .IPAM.Config}}"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return gateway_of(json.loads(output)[0])


def gateway_of(network):
    """The gateway that Docker names, or its default: the first address of the subnet.

    >>> gateway_of({"Subnet": "172.17.0.0/16"}), gateway_of({"Gateway": "10.0.0.9"})
    ('172.17.0.1', '10.0.0.9')
    """
    return network.get("Gateway") or str(ipaddress.ip_network(network["Subnet"])[1])


def accept(server, target):
    while True:
        try:
            inside, _ = server.accept()
        except OSError:
            return  # the context is over
        try:
            outside = socket.create_connection(target)
        except OSError:
            inside.close()  # as if refused: the service does not listen
            continue
        for source, sink in ((inside, outside), (outside, inside)):
            threading.Thread(target=hand_on, args=(source, sink), daemon=True).start()


def hand_on(source, sink):
    """Forwards bytes until one side closes, and closes the other."""
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
